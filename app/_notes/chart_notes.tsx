'use client'
import { useRef, useState } from 'react'
import type { Annotation } from '#core/annotation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { Callout } from '../_ui/callout.tsx'
import { type ChartRange, isInRange, notesOf } from './chart_range.ts'
import { NotesList } from './notes_list.tsx'
import type { AskedNote } from './use_note_dialog.ts'
import type { Notes } from './use_notes.ts'

interface ChartNotesProps {
  notes: Notes
  dialog: AskedNote
  range: ChartRange
  timeZone: string
  mayWrite: boolean
}

/** What stands below a chart about its notes: the last thing done, all of them in words, and the dialogs. */
export function ChartNotes({ notes: { notes, add, remove }, dialog, range, timeZone, mayWrite }: ChartNotesProps) {
  const said = useRef<HTMLParagraphElement>(null)
  const [done, setDone] = useState('')
  const { question, Dialog, problem, ask, close } = dialog
  const onAdded = ({ at }: { at: string }) => {
    close()
    setDone(`Note added at ${formatInstant(at, timeZone)}${isInRange(at, range) ? '' : ', outside of what this chart shows'}.`)
  }
  const onRemoved = () => {
    // The button that asked for it is gone.
    close(said.current)
    setDone('Note removed.')
  }
  return (
    <>
      {problem && <Callout tone="bad" live title={problem} className="mt-3" />}
      <p ref={said} role="status" tabIndex={-1} className={done ? 'mt-3 w-fit text-sm text-ink-default print:hidden' : 'sr-only'}>
        {done}
      </p>
      <NotesList
        notes={notesOf(notes, range)}
        timeZone={timeZone}
        onRemove={mayWrite ? (note: Annotation) => ask({ kind: 'remove', note }) : undefined}
      />
      {question && Dialog && <Dialog {...{ question, timeZone, add, remove, onAdded, onRemoved }} onClose={() => close()} />}
    </>
  )
}
