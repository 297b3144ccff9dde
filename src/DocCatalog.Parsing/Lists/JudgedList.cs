namespace DocCatalog.Parsing.Lists;

/// <summary>A candidate list and the probability that it is the article's list of films.</summary>
sealed record JudgedList(CandidateList List, double Probability);
