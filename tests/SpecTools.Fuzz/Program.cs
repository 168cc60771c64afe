using SpecTools.Fuzz;

return FuzzOptions.Read(args) is { } options ? new FuzzRun(options).Run() : 2;
