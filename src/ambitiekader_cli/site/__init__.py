"""How a site looks: from views to pages of HTML, that need nothing from elsewhere."""
