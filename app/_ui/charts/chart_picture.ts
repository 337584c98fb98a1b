import type { Drawing } from './drawing.ts'
import { framePicture, type PictureWords, variablesIn } from './picture_frame.ts'

/** Room for the values of the axis, which stand at the left outside of the drawing; a drawing with more there says how much. */
const AXIS_WIDTH = 56
/** Pixels of the picture for one of the screen. */
const SHARPNESS = 2

/** @returns a chart as PNG, in the theme of the page. */
export async function pictureOf(drawing: Drawing, words: PictureWords): Promise<Blob> {
  const page = getComputedStyle(document.documentElement)
  const framed = framePicture(drawing, getComputedStyle(document.body).fontFamily, words)
  const colours = variablesIn(framed.svg).map((name) => `${name}:${page.getPropertyValue(name)}`)
  const svg = framed.svg.replace('<svg ', `<svg style="${colours.join(';')}" `)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = framed.width * SHARPNESS
  canvas.height = framed.height * SHARPNESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))), 'image/png')
  })
}

/**
 * @param chart the id of what a chart stands in; it may be drawn once for each width of a screen.
 * @returns the chart as it is drawn now: size and all, without what a narrow screen hides.
 * @throws where there is none.
 */
export function drawingOnScreen(chart: string): Drawing {
  const charts = [...document.querySelectorAll<SVGSVGElement>(`#${CSS.escape(chart)} svg[role=img]`)]
  const shown = charts.find((each) => each.getClientRects().length > 0)
  if (!shown) throw new Error('there is no chart')
  const { width, height } = shown.getBoundingClientRect()
  return { markup: markupOf(shown), width, height, left: Number(shown.dataset.left ?? AXIS_WIDTH) }
}

/** A narrow screen's rules do not come along. */
function markupOf(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('a copy is of the same kind')
  const copies = [...copy.querySelectorAll('*')]
  for (const [place, element] of [...chart.querySelectorAll('*')].entries()) {
    if (getComputedStyle(element).display === 'none' && !element.closest('defs')) copies[place]?.remove()
  }
  return new XMLSerializer().serializeToString(copy)
}
