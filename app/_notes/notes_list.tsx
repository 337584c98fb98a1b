import type { Annotation } from '#core/annotation/contract.ts'
import { formatInstant } from '#core/format/date.ts'

interface NotesListProps {
  notes: readonly Annotation[]
  timeZone: string
  /** Absent for those who may read alone. */
  onRemove?: ((note: Annotation) => void) | undefined
}

/** The notes of a chart, in their own words; folded away, since the chart shows where they are. */
export function NotesList({ notes, timeZone, onRemove }: NotesListProps) {
  if (notes.length === 0) return null
  return (
    <details className="mt-2 print:hidden">
      <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Notes ({notes.length})</summary>
      <ul className="mt-2 divide-y divide-line text-sm">
        {notes.map((note) => (
          <li key={note.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-64">
              <span className="wrap-anywhere text-ink">{note.text}</span>
              <span className="block text-xs text-ink-default wrap-anywhere">
                <time dateTime={note.at}>{formatInstant(note.at, timeZone)}</time>, by {note.madeBy}
              </span>
            </span>
            {onRemove && (
              <button
                type="button"
                onClick={() => onRemove(note)}
                aria-label={`Remove the note “${note.text}”`}
                className="min-h-6 rounded-tremor-small text-ink-default underline decoration-line-strong underline-offset-4 hover:text-ink hover:decoration-accent"
              >
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
