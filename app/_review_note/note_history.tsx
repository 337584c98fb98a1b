'use client'
import { useState } from 'react'
import { formatInstant } from '#core/format/date.ts'
import { type NoteRevisions, noteRevisionsSchema, noteSchema } from '#core/review_note/note_contract.ts'
import { useLoaded } from './use_loaded.ts'

interface NoteHistoryProps {
  /** Of the review, as it stands in addresses. */
  period: string
  /** Of the note as it is now. */
  revision: number
  timeZone: string
}

const readRevisions = (body: unknown): NoteRevisions => noteRevisionsSchema.parse(body)
const readText = (body: unknown): string => noteSchema.parse(body).text

/** What the note was before: who saved it, when, and as it was written then. Loaded when somebody asks. */
export function NoteHistory(props: NoteHistoryProps) {
  const [open, setOpen] = useState(false)
  if (props.revision < 2) return null
  return (
    <details className="print:hidden" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Earlier versions</summary>
      {open && <Revisions key={props.revision} {...props} />}
    </details>
  )
}

function Revisions({ period, revision: now, timeZone }: NoteHistoryProps) {
  const { value, problem } = useLoaded(`/api/v1/reviews/${period}/note/revisions`, readRevisions)
  if (problem !== '') return <Problem text={problem} />
  return (
    <ul aria-label="Earlier versions of the note" className="mt-2 divide-y divide-line text-sm">
      {value?.revisions
        .filter(({ revision }) => revision !== now)
        .map(({ revision, madeBy, madeAt }) => (
          <li key={revision} className="py-2">
            <Revision
              address={`/api/v1/reviews/${period}/note?revision=${revision}`}
              name={`${madeAt === null ? '' : formatInstant(madeAt, timeZone)}, by ${madeBy}`}
            />
          </li>
        ))}
    </ul>
  )
}

function Revision({ address, name }: { address: string; name: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="w-fit cursor-pointer wrap-anywhere text-ink-emphasis hover:text-ink">{name}</summary>
      {open && <RevisionText address={address} />}
    </details>
  )
}

function RevisionText({ address }: { address: string }) {
  const { value, problem } = useLoaded(address, readText)
  if (problem !== '') return <Problem text={problem} />
  return value === '' ? (
    <p className="mt-2 text-ink-default">It was empty.</p>
  ) : (
    <p className="mt-2 rounded-tremor-default bg-surface-muted p-3 whitespace-pre-wrap wrap-anywhere text-ink-emphasis">
      {value}
    </p>
  )
}

const Problem = ({ text }: { text: string }) => (
  <p role="alert" className="mt-2 text-sm text-bad">
    It could not be loaded: {text}
  </p>
)
