"""Old drawings (VML), such as a watermark: what is known of them, and only shows something.

ECMA-376 part 4, chapter 19.
"""

VML = "urn:schemas-microsoft-com:vml"
NAMESPACES = (
    VML,
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:word",
)
_TAGS = (
    "background shapetype shape group rect roundrect oval line polyline curve arc fill stroke"
    " shadow formulas f path handles h textpath textbox imagedata lock wrap anchorlock"
)
_LOOKS = (
    "id spid type style alt title spt adj path coordsize coordorigin editas from to points arcsize"
    " filled fillcolor color color2 opacity colors angle focus method rotate recolor on offset"
    " stroked strokecolor strokeweight weight joinstyle endcap dashstyle"
    " connecttype connectangles connectlocs textpathok textboxrect gradientshapeok extrusionok"
    " limo eqn position xrange yrange switch fitshape fitpath string trim xscale"
    " inset insetmode ext aspectratio rotation shapetype text verticies allowincell allowoverlap"
    " preferrelative wrapcoords hr hrstd hrnoshade hralign hrpct anchorx anchory side"
    " croptop cropbottom cropleft cropright gain blacklevel gamma grayscale bilevel"
)
TAGS = frozenset(_TAGS.split())
LOOKS = frozenset(_LOOKS.split())
"""Attributes that say how a drawing looks; any other is left out."""
OUTSIDE = ("src", "href", "althref", "relid")
"""Attributes that name another file; a drawing that has one is refused, so that its maker knows."""
