using SpecTools.Text;

namespace SpecTools.Tests.Text;

public class StockTests
{
    [Fact]
    public void Takes_each_thing_as_often_as_it_is_there()
    {
        var stock = new Stock<string>(["a", "b", "a"]);

        Assert.True(stock.Take("a"));
        Assert.True(stock.Take("a"));
        Assert.False(stock.Take("a"));
        Assert.False(stock.Take("c"));
        Assert.Equal(["b"], stock.Left);
    }
}
