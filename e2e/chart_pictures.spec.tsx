import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prepareTimeBars, type TimeBarPoint } from '#app/_ui/charts/time_bars.ts'
import { TimeBarsDrawing } from '#app/_ui/charts/time_bars_drawing.tsx'
import { prepareWaterfall } from '#app/_ui/charts/waterfall.ts'
import { WaterfallDrawing } from '#app/_ui/charts/waterfall_drawing.tsx'
import { Sparkline } from '#app/_ui/sparkline.tsx'
import { expect, test } from './test.ts'

/**
 * What charts look like, against the pictures in `pictures/`; `npm run test:e2e -- chart_pictures --update-snapshots` takes
 * them anew. Without letters, whose shapes differ between machines, and in colours of their own, so that those of the
 * screens can change.
 */
const LIGHT = {
  surface: '#ffffff',
  line: '#e2e6ec',
  'line-strong': '#c4cbd6',
  'ink-subtle': '#667083',
  accent: '#2f5bd3',
  good: '#177245',
  bad: '#b3302a',
}
const DARK = {
  surface: '#131820',
  line: '#252d39',
  'line-strong': '#404b5c',
  'ink-subtle': '#8c97a8',
  accent: '#86a6ff',
  good: '#5bd39a',
  bad: '#ff8a80',
}
const INKS = [
  { ...LIGHT, ink: '#10151f', 'ink-default': '#515c6e' },
  { ...DARK, ink: '#f3f5f9', 'ink-default': '#a6b0c0' },
]
const COLOURS = { handling: '#2f5bd3', rework: '#d97b2b' }

/** Of pixels that may differ: a rim drawn a shade otherwise passes, a line that is missing does not. */
const TOLERANCE = { maxDiffPixelRatio: 0.001, threshold: 0.1, scale: 'device' as const }

type Part = keyof typeof COLOURS
type Rest = Partial<TimeBarPoint<Part>>

const day = (index: number): string => `${new Date(Date.UTC(2026, 9, 28 + index)).toISOString().slice(0, 19)}+00:00`
const NOTHING = { parts: null, known: null, estimate: null, before: null, marks: [] }
const pointsOf = (count: number, rest: (index: number) => Rest): TimeBarPoint<Part>[] =>
  Array.from({ length: count }, (_, index) => ({ ...NOTHING, start: day(index), ...rest(index) }))

function bars(points: TimeBarPoint<Part>[]): ReactNode {
  const prepared = prepareTimeBars(points, { parts: ['handling', 'rework'], step: 'day', height: 200 })
  const words = { title: 'Chart', description: 'Chart', formatTick: String }
  return <TimeBarsDrawing bars={prepared} colours={COLOURS} {...words} />
}

/** Goes up and down, the same everywhere. */
const wave = (index: number): number => ((index * 7) % 5) / 10

const open = bars(
  pointsOf(28, (index) => ({
    ...(index < 14 ? { parts: { handling: 2 + wave(index), rework: 2.2 } } : { known: 5 - index / 10 }),
    before: 3.8 + wave(index + 3),
    marks: [
      ...(index === 4 ? [{ kind: 'policy' as const, label: 'policy 3' }] : []),
      ...(index === 20 || index === 21 ? [{ kind: 'release' as const, label: `v${index}` }] : []),
    ],
  })),
)

const expected = bars(
  pointsOf(28, (index) => {
    const value = 4 + wave(index) / 2 + index / 40
    if (index < 14) return { parts: { handling: 2 + wave(index), rework: 1.8 }, before: 4 }
    const width = (index - 12) / 40
    const estimate = index === 27 ? null : { value, low: value - width, high: value + width }
    return { known: 4.4 - (index - 14) / 12, estimate, before: 4 }
  }),
)

const belowZeroAndGaps = bars(
  pointsOf(10, (index) => ({
    parts: index === 3 || index === 7 ? null : { handling: 2, rework: index % 2 === 0 ? -1 : 0.5 },
    before: index === 2 || index === 4 || index === 9 ? null : 1 + wave(index),
  })),
)

const sparklines = [
  { values: [4, 4.2, 4.1, 4.4, null, null, null], before: [3.9, 4, 3.8, 4, 3.9, 3.7, 3.8] },
  { values: [0.997, 1, 0.998, 0.997, 0.996, 0.997, 0.997], before: [] },
  { values: [1, 0.4, null, -0.5, -0.2, 0.3, -0.1], before: [] },
].map(({ values, before }) => (
  <Sparkline key={values.join()} points={values.map((value, index) => ({ start: day(index), value }))} before={before} />
))

const waterfall = (
  <div style={{ marginLeft: 292 }}>
    <WaterfallDrawing
      layout="wide"
      waterfall={prepareWaterfall({ before: 2.7, steps: [0.22, 0.01, 0, -0.05], after: 2.88, band: { low: 2.8, high: 2.95 } })}
      labels={[]}
      formatTick={String}
      title="Chart"
      description="Chart"
    />
  </div>
)

const PICTURES = [
  { name: 'not-settled', drawing: open, isDark: false },
  { name: 'expected-dark', drawing: expected, isDark: true },
  { name: 'below-zero-and-gaps', drawing: belowZeroAndGaps, isDark: false },
  { name: 'waterfall', drawing: waterfall, isDark: false },
  { name: 'sparklines', drawing: sparklines, isDark: false },
]

// Two pixels for each: of thin lines one alone counts as the rim of something, which may differ.
test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 })

for (const { name, drawing, isDark } of PICTURES) {
  test(`a chart looks as it did: ${name}`, async ({ page }) => {
    const colours = Object.entries(INKS[isDark ? 1 : 0] ?? {}).map(([ink, colour]) => `--${ink}: ${colour};`)
    await page.setContent(
      `<style>:root { ${colours.join(' ')} } body { margin: 0; background: var(--surface) } text { visibility: hidden }` +
        `main { display: grid; gap: 16px; padding: 12px 24px } svg { display: block }</style>` +
        `<main>${renderToStaticMarkup(drawing)}</main>`,
    )
    await expect(page.locator('main')).toHaveScreenshot(`${name}.png`, TOLERANCE)
  })
}
