# Det som det här rummet säger.
