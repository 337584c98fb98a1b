import type { ReactNode } from 'react'
import type { ConversationDetail } from '#core/conversation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, DIMENSIONS } from '#core/segment/dimensions.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { learnedWords } from './learned_words.ts'

/** What is known of a conversation. Nobody's name: the customer is a pseudonym. */
export function ConversationFacts({ detail, timeZone }: { detail: ConversationDetail; timeZone: string }) {
  const { segment, messages, followsUp } = detail
  const facts: [string, ReactNode][] = [
    ['Started', detail.startedAt ? formatInstant(detail.startedAt, timeZone) : 'its start has not arrived'],
    [
      'Customer',
      detail.anonymous ? (
        'anonymous'
      ) : (
        <code key="customer" className="text-xs break-all">
          {detail.customer ?? 'not known yet'}
        </code>
      ),
    ],
    ['Messages', `${messages.customer} from the customer, ${messages.ai} from the AI, ${messages.human} from humans`],
    ['Rating', detail.rating === null ? 'none' : `${detail.rating} of 5`],
  ]
  if (segment) for (const name of DIMENSIONS) facts.push([DIMENSION_NAMES[name], valueName(name, segment[name])])
  const learned = learnedWords(detail.learned, timeZone)
  if (learned.length > 0) {
    facts.push([
      'Learned later',
      <ul key="learned" className="space-y-1">
        {learned.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>,
    ])
  }
  if (followsUp) {
    facts.push([
      'Follows up',
      <ScreenLink key="follows" to={{ screen: 'conversation', id: followsUp }} className="underline underline-offset-4">
        {followsUp}
      </ScreenLink>,
    ])
  }
  return (
    <Card id="facts" title="The conversation">
      <dl className="space-y-2.5 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[7rem_1fr] gap-3">
            <dt className="text-ink-default">{name}</dt>
            <dd className="min-w-0 break-words text-ink-emphasis">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
