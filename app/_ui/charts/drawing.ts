/** A chart as SVG, by which it is put into a picture; colours are variables of the page still. */
export interface Drawing {
  markup: string
  /** Pixels. */
  width: number
  height: number
  /** Room for what stands at its left, outside of it, in pixels. */
  left: number
}
