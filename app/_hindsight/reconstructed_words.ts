import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { formatCount } from '#core/format/number.ts'

const HOW =
  'They are what would have been said, by what had happened until then and nothing later. What was counted late is in them, which nobody could have known.'

/** @returns what of the page nobody said at the time, and what one can do about it; null where all was said. */
export function reconstructedWords(
  { saidThen, reconstructed }: Pick<HindsightAnswer, 'saidThen' | 'reconstructed'>,
  saidThenOnly: boolean,
): { title: string; text: string; action: string | null } | null {
  if (reconstructed === 0) return null
  const [all, own] = [formatCount(saidThen + reconstructed), formatCount(reconstructed)]
  if (saidThenOnly)
    return {
      title: 'Without what is reconstructed',
      text: `${formatCount(saidThen)} of ${all} estimates were said at the time, and are shown here alone.`,
      action: 'Show all',
    }
  if (saidThen === 0)
    return {
      title: 'All of it is reconstructed',
      text: `Nobody was told any of these estimates at the time. ${HOW}`,
      action: null,
    }
  return {
    title: `${own} of ${all} estimates are reconstructed`,
    text: `Nobody was told these at the time. ${HOW}`,
    action: 'Show only what was said at the time',
  }
}
