"""The elements and attributes that an SVG may draw with; all others are left out or refused.

Drawing, text, colours, masks, filters and movement of SVG 2 and SVG 1.1, without what runs
(`script`, handlers), embeds (`foreignObject`, `feImage`) or loads (`font-face-uri`, `cursor`).
"""

from __future__ import annotations

_ELEMENTS = """
svg g defs symbol use switch a title desc style view
path rect circle ellipse line polyline polygon text tspan textPath image
linearGradient radialGradient stop pattern clipPath mask marker
filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
feSpotLight feTile feTurbulence
animate animateMotion animateTransform mpath set
"""
ELEMENTS = frozenset(_ELEMENTS.split())
LEFT_OUT = frozenset({"metadata", "font", "font-face"})
"""What no browser draws: notes of programs, and letters in a form that has died out."""

# What a movement may change: nothing here leads anywhere or runs anything.
_DRAWN = """
alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
color-interpolation-filters color-rendering cursor direction display dominant-baseline fill
fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust
font-stretch font-style font-variant font-weight image-rendering isolation kerning letter-spacing
lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
stroke-width text-anchor text-decoration text-overflow text-rendering transform transform-box
transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
cx cy d dx dy fr fx fy height points r rx ry rotate side startOffset method spacing textLength
lengthAdjust pathLength width x x1 x2 y y1 y2 viewBox preserveAspectRatio version zoomAndPan
gradientTransform gradientUnits offset patternContentUnits patternTransform patternUnits
spreadMethod clipPathUnits maskContentUnits maskUnits markerHeight markerUnits markerWidth orient
refX refY amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent
filterUnits in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode
numOctaves operator order pointsAtX pointsAtY pointsAtZ preserveAlpha primitiveUnits radius result
scale seed slope specularConstant specularExponent stdDeviation stitchTiles surfaceScale
tableValues targetX targetY type values xChannelSelector yChannelSelector z
"""
DRAWN = frozenset(_DRAWN.split())

_TOLD = """
style media systemLanguage requiredFeatures
accumulate additive attributeName attributeType begin by calcMode dur end fill from keyPoints
keySplines keyTimes max min origin path repeatCount repeatDur restart to
"""
WORDS = frozenset({"id", "class", "lang", "role", "aria-label"})
"""Attributes with words in them, no style."""
ATTRIBUTES = DRAWN | WORDS | frozenset({*_TOLD.split(), "aria-hidden"})
XML_ATTRIBUTES = frozenset({"lang", "space"})
