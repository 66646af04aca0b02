"""Pictures: practice screens and step drawings, made into PNG from SVG with our own letters.

    Gallery ──▶ screens ──▶ layout ──▶ typeface     a practice phone screen
            ──▶ pictures                            a file of a lesson
                    └──▶ raster                     SVG in, small PNG out

`figures` keeps the drawings of lesson steps in step with the parts they are made of.
"""
