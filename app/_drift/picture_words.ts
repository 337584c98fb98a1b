import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { seriesName } from '#core/format/drift.ts'
import { AGES_RIGHT } from '../_ui/charts/ages_drawing.tsx'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { watchesOf } from './prepare_drift.ts'

/** @returns what stands around a picture of the evidence, so that it can be read without its page. */
export const evidencePicture = ({ series, hours }: DriftSeriesAnswer, title: string, timeZone: string): PictureWords => ({
  name: `holdfast-drift-${series.id}`,
  title: `${seriesName(series)}, ${watchesOf(series).toLowerCase()}: ${title}`,
  legend: [{ name: 'Chance alone would look like this once in …', colour: 'var(--ink)' }],
  lines: [`Weighed through ${formatInstant(hours.at(-1)?.at ?? '', timeZone)}, ${timeZone}. Holdfast`],
})

/** @returns the same of a picture of what comes back by age. */
export const agesPicture = ({ series }: DriftSeriesAnswer, title: string): PictureWords => ({
  name: `holdfast-drift-ages-${series.id}`,
  title: `${seriesName(series)}: ${title}`,
  legend: [],
  lines: ['Share of resolutions that were taken back, by days since they were resolved. Dashed: expected. Holdfast'],
  right: AGES_RIGHT,
})
