import type { MovedAnswer } from '#core/moved/contract.ts'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import type { MovedModel } from './prepare_moved.ts'

/** @returns what stands around a picture of the waterfall, so that it can be read without its page. */
export function movedPicture({ headline, compared }: MovedModel, answer: MovedAnswer, filters: Filters): PictureWords {
  const { after, policyVersion, acceptanceWindowDays, currency, timeZone, by } = answer
  const said = Object.entries(askedFilters(filters)).flatMap(([name, values]) => values.map((value) => `${name}=${value ?? ''}`))
  return {
    name: `holdfast-what-moved-${[after?.from, after?.to].map((instant) => instant?.slice(0, 10)).join('-')}`,
    title: headline,
    legend: [
      { name: 'Dearer', colour: 'var(--bad)' },
      { name: 'Cheaper', colour: 'var(--good)' },
    ],
    lines: [
      compared,
      `${currency} for each accepted resolution, by ${by.join(' and ')}. Filters: ${said.join('&') || 'none'}. ${timeZone}.`,
      `Policy version ${policyVersion}, window ${acceptanceWindowDays} days. Holdfast`,
    ],
  }
}
