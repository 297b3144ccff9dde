using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace DocCatalog.Web.Hosting;

/// <summary>Tells MVC of the properties of pages that only those with <see cref="BindPropertyAttribute"/> are bound.</summary>
/// <remarks>At start MVC finds out of every property of every page, the inherited ones too, whether anything about it or its type says how it is to be bound: a third of all that it does there.</remarks>
internal sealed class BoundProperties(IPageApplicationModelPartsProvider usual) : IPageApplicationModelPartsProvider
{
    public static void Use(IServiceCollection services)
    {
        var usual = services.Single(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(usual);
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider =>
            new BoundProperties((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, usual.ImplementationType!)));
    }

    public PagePropertyModel CreatePropertyModel(PropertyInfo property) => property.IsDefined(typeof(BindPropertyAttribute))
        ? usual.CreatePropertyModel(property)
        : new PagePropertyModel(property, []) { PropertyName = property.Name };

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => usual.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => usual.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => usual.IsHandler(methodInfo);
}
