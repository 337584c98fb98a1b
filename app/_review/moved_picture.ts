import type { Review } from '#core/review/contract.ts'
import { periodDays, periodName } from '#core/review/period_name.ts'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import type { ReviewMovedModel } from './prepare_review_moved.ts'

/** @returns what stands around a picture of a review's waterfall, so that it can be read without its page. */
export function reviewMovedPicture({ title, hint }: ReviewMovedModel, review: Review): PictureWords {
  const { period, timeZone, policyVersion, acceptanceWindowDays } = review
  return {
    name: `holdfast-what-moved-${period.address}`,
    title,
    legend: [
      { name: 'Dearer', colour: 'var(--bad)' },
      { name: 'Cheaper', colour: 'var(--good)' },
    ],
    lines: [
      `${periodName(period)}, ${periodDays(period, timeZone)}. ${hint}`,
      `${timeZone}. Policy version ${policyVersion}, window ${acceptanceWindowDays} days. Holdfast`,
    ],
  }
}
