import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COST_PARTS } from '../cost_point.ts'

type Triple = readonly [number, number, number]

/** What is left of linear red, green and blue for who lacks one kind of cone (Machado and others, 2009). */
const SIGHTS: Record<string, readonly [Triple, Triple, Triple]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152, 1.053, -0.205],
    [0.115, 0.786, 0.099],
    [-0.004, -0.048, 1.052],
  ],
  'without green': [
    [0.367, 0.861, -0.228],
    [0.28, 0.673, 0.047],
    [-0.012, 0.043, 0.969],
  ],
  'without blue': [
    [1.256, -0.077, -0.179],
    [-0.078, 0.931, 0.148],
    [0.005, 0.691, 0.304],
  ],
}
/** In the units of CIELAB, of which one sees about two side by side. */
const APART = 20

const css = readFileSync('app/globals.css', 'utf8')
const coloursOf = (name: string): string[] =>
  [...css.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, 'g'))].map(([, hex]) => String(hex))
const NAMES = ['--surface', ...COST_PARTS.map(({ colour }) => colour.slice('var('.length, -1))]

function linear(hex: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

const through = (sight: readonly Triple[], colour: Triple): number[] =>
  sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, at) => sum + share * (colour[at] ?? 0), 0),
      ),
    ),
  )

function lab([r = 0, g = 0, b = 0]: number[]): number[] {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

for (const [theme, at] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  it.each(Object.entries(SIGHTS))(`the parts of a bar are told apart, ${theme}, with sight %s`, (_, sight) => {
    const seen = NAMES.map((name) => ({ name, colour: lab(through(sight, linear(coloursOf(name)[at] ?? ''))) }))
    expect(seen.flatMap(({ colour }) => colour).every(Number.isFinite)).toBe(true)
    for (const one of seen) {
      for (const other of seen) {
        if (one === other) continue
        const distance = Math.hypot(...one.colour.map((value, place) => value - (other.colour[place] ?? 0)))
        expect(distance, `${one.name} and ${other.name}`).toBeGreaterThan(APART)
      }
    }
  })
}
