const said = [finding("shouting"), finding("opener")];
