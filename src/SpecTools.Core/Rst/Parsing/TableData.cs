namespace SpecTools.Rst.Parsing;

/// <summary>A table taken apart.</summary>
/// <param name="ColumnWidths">The width of each column in characters.</param>
/// <param name="Rows">The rows from top to bottom, each with the cells that begin in it from left to right.</param>
/// <param name="HeadRows">How many of the rows are the head.</param>
internal sealed record TableData(List<int> ColumnWidths, List<List<TableCell>> Rows, int HeadRows);

/// <summary>A cell of a table.</summary>
/// <param name="MoreRows">How many rows it spans beyond its own.</param>
/// <param name="MoreColumns">How many columns it spans beyond its own.</param>
/// <param name="Lines">Its lines, blank ones at the top and bottom included.</param>
internal readonly record struct TableCell(int MoreRows, int MoreColumns, LineView Lines);
