// Excel asks for a script's address. In the shared runtime it opens index.html in its place, and this file never runs.
