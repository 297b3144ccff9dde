using System.Reflection;
using DocCatalog.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Tests.Web.Hosting;

/// <summary>What MVC is told, instead of finding it out at each start, is so.</summary>
public class WarmupTests
{
    private static readonly Type[] Types = typeof(ControllersByName).Assembly.GetTypes();

    [Fact]
    public void Every_controller_is_named() => Assert.Equal(
        Types.Where(type => type.IsAssignableTo(typeof(ControllerBase))).OrderBy(type => type.Name),
        ControllersByName.All.OrderBy(type => type.Name));

    [Fact]
    public void Properties_of_pages_are_bound_by_one_attribute_alone()
    {
        var pages = Types.Where(type => type.IsAssignableTo(typeof(PageModel))).ToList();
        var bound = pages.SelectMany(page => page.GetProperties()).Where(property => property.GetCustomAttributes().Any(attribute => attribute is IBindingSourceMetadata or IModelNameProvider)).ToList();

        Assert.NotEmpty(bound);
        Assert.All(bound, property => Assert.True(property.IsDefined(typeof(BindPropertyAttribute)), $"{property.DeclaringType}.{property.Name}"));
        Assert.DoesNotContain(pages, page => page.IsDefined(typeof(BindPropertiesAttribute)));
    }
}
