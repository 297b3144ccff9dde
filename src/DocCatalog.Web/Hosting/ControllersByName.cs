using System.Reflection;
using DocCatalog.Web.Api;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace DocCatalog.Web.Hosting;

/// <summary>Names the controllers: left to find them, MVC would look at each type of the program at each start.</summary>
internal sealed class ControllersByName : IApplicationFeatureProvider<ControllerFeature>
{
    /// <summary>All there are; a test says which is missing.</summary>
    internal static readonly Type[] All = [typeof(FilmsController), typeof(RecordsController), typeof(DiscoveryController)];

    public static void Use(ApplicationPartManager parts)
    {
        parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
        parts.FeatureProviders.Add(new ControllersByName());
    }

    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature) => Array.ForEach(All, controller => feature.Controllers.Add(controller.GetTypeInfo()));
}
