'use client'
import { MAX_ANNOTATION_LENGTH } from '#core/annotation/limits.ts'
import { DateField } from '../_ui/date_field.tsx'
import { TextField } from '../_ui/text_field.tsx'
import type { LocalMoment } from './note_moment.ts'

export type NoteDraft = LocalMoment & { text: string }

interface NoteFieldsProps {
  draft: NoteDraft
  onChange: (draft: NoteDraft) => void
  timeZone: string
  errorOf: (field: string) => string | undefined
}

/** What a note says, and the minute that it is about. */
export function NoteFields({ draft, onChange, timeZone, errorOf }: NoteFieldsProps) {
  return (
    <>
      <TextField
        label="Note"
        data-autofocus
        autoComplete="off"
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
        hint={`What happened, for everyone in the workspace. ${draft.text.trim().length} of ${MAX_ANNOTATION_LENGTH} characters.`}
        error={errorOf('text')}
      />
      <div className="grid grid-cols-2 gap-3">
        <DateField
          label="Date"
          value={draft.date}
          onValueChange={(date) => onChange({ ...draft, date })}
          error={errorOf('date') ?? errorOf('at')}
        />
        <TextField
          label="Time"
          autoComplete="off"
          value={draft.time}
          onChange={(event) => onChange({ ...draft, time: event.target.value })}
          hint={timeZone}
          error={errorOf('time')}
        />
      </div>
    </>
  )
}
