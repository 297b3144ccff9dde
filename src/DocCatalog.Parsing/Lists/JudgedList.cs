namespace DocCatalog.Parsing.Lists;

/// <summary>A candidate list and how probable it is that it is the article's.</summary>
sealed record JudgedList(CandidateList List, double Probability);
