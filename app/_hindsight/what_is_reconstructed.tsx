import Link from 'next/link'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { Callout } from '../_ui/callout.tsx'
import { reconstructedWords } from './reconstructed_words.ts'

interface WhatIsReconstructedProps {
  answer: Pick<HindsightAnswer, 'saidThen' | 'reconstructed'>
  saidThenOnly: boolean
  /** To the same with what was reconstructed, or without. */
  otherHref: string
}

/** Says plainly what of the page nobody said at the time; nothing where all was. */
export function WhatIsReconstructed({ answer, saidThenOnly, otherHref }: WhatIsReconstructedProps) {
  const words = reconstructedWords(answer, saidThenOnly)
  if (!words) return null
  return (
    <Callout
      title={words.title}
      action={
        words.action && (
          <Link href={otherHref} scroll={false} className="font-medium text-accent-strong underline underline-offset-4">
            {words.action}
          </Link>
        )
      }
    >
      <p>{words.text}</p>
    </Callout>
  )
}
