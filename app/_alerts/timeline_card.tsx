'use client'
import { useState } from 'react'
import type { Tone } from '../_ui/badge.tsx'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { classNames } from '../_ui/class_names.ts'
import { TextArea } from '../_ui/text_area.tsx'
import type { TimelineEntry } from './prepare_alert.ts'
import type { Acts } from './use_acts.ts'

const DOTS: Readonly<Record<Tone, string>> = {
  neutral: 'bg-ink-subtle',
  accent: 'bg-accent',
  good: 'bg-good',
  bad: 'bg-bad',
  warn: 'bg-warn',
}

/** What happened and what was done, the latest first; and where one writes to it. */
export function TimelineCard({ entries, acts }: { entries: readonly TimelineEntry[]; acts: Acts | null }) {
  return (
    <Card id="timeline" title="What was done">
      {acts && <CommentForm acts={acts} />}
      <ol className="space-y-3.5" data-testid="timeline">
        {entries.map(({ id, at, by, did, text, tone }) => (
          <li key={id} className="flex gap-3 text-sm">
            <span aria-hidden="true" className={classNames('mt-1.5 size-2 shrink-0 rounded-full', DOTS[tone])} />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="min-w-0 text-ink wrap-anywhere">
                  {by ? (
                    <>
                      <span className="font-medium">{by}</span> {did}
                    </>
                  ) : (
                    <span className="font-medium">{did}</span>
                  )}
                </span>
                <time className="text-xs whitespace-nowrap text-ink-subtle">{at}</time>
              </p>
              {text && <p className="mt-0.5 whitespace-pre-line text-ink-default wrap-anywhere">{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function CommentForm({ acts }: { acts: Acts }) {
  const [comment, setComment] = useState('')
  const write = async () => {
    if (comment.trim() !== '' && (await acts.act({ kind: 'comment', comment }))) setComment('')
  }
  return (
    <form
      className="mb-4 space-y-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <TextArea
        label="Comment"
        rows={2}
        maxLength={2_000}
        placeholder="Write what you know, or did."
        aria-keyshortcuts="c"
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <Button type="submit" look="secondary" disabled={acts.busy || comment.trim() === ''}>
        Write
      </Button>
    </form>
  )
}
