namespace DocCatalog.Web.Fetching;

/// <summary>A page that was not fetched. The message is a whole sentence for the curator: what is wrong, and what would work.</summary>
public sealed class FetchRefusedException(string message, Exception? cause = null) : Exception(message, cause);
