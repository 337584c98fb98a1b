import type { Locator } from '@playwright/test'

/** The contrast of a label with what lies behind it, after WCAG 2.2 (1.4.3): 1 to 21; with the colours, to be understood. */
export interface LabelContrast {
  contrast: number
  label: string
  ground: string
}

/** @returns how well an element's label can be read just now; translucent colours and opacity are reckoned in. */
export const readContrast = (element: Locator): Promise<LabelContrast> =>
  element.evaluate(async (node) => {
    const upwards: Element[] = []
    for (let at: Element | null = node; at; at = at.parentElement) upwards.unshift(at)
    // A colour on its way to another one is neither; what just opens, a dialog round it, begins to with the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    await Promise.allSettled(upwards.flatMap((each) => each.getAnimations().map(({ finished }) => finished)))
    type Colour = [number, number, number, number]
    const parse = (css: string): Colour => {
      const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
      if (!pen) throw new Error('this browser draws nothing')
      pen.fillStyle = css
      pen.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data
      return [red, green, blue, alpha / 255]
    }
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ]
    const luminance = (colour: Colour): number => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    let ground: Colour = [255, 255, 255, 1]
    let opacity = 1
    for (const each of upwards) {
      const style = getComputedStyle(each)
      const [r, g, b, a] = parse(style.backgroundColor)
      opacity *= Number(style.opacity)
      ground = over([r, g, b, a * opacity], ground)
    }
    const [r, g, b, a] = parse(getComputedStyle(node).color)
    const label = over([r, g, b, a * opacity], ground)
    const [dark = 0, light = 0] = [luminance(label), luminance(ground)].sort((one, other) => one - other)
    const words = (colour: Colour): string => `rgb(${colour.slice(0, 3).map(Math.round).join(' ')})`
    return { contrast: (light + 0.05) / (dark + 0.05), label: words(label), ground: words(ground) }
  })
