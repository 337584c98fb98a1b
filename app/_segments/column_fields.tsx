'use client'
import { useState } from 'react'
import { FIGURE_GROUPS, type FigureId, shortNameOf } from '#core/figures/catalogue.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { useView } from '../_view/use_view.ts'
import { chosenColumns, columnsOf, USUAL_COLUMNS } from './columns.ts'

/** Which figures of the catalogue the table shows; the choice goes into the address. */
export function ColumnFields() {
  const { view, change } = useView()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        Columns …
      </Button>
      {open && (
        <ColumnDialog
          columns={columnsOf(view.columns)}
          onClose={() => setOpen(false)}
          onApply={(columns) => {
            setOpen(false)
            change({ columns: chosenColumns(columns) })
          }}
        />
      )}
    </>
  )
}

interface ColumnDialogProps {
  columns: readonly FigureId[]
  onClose: () => void
  onApply: (columns: ReadonlySet<FigureId>) => void
}

function ColumnDialog({ columns, onClose, onApply }: ColumnDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<FigureId>>(new Set(columns))
  const toggle = (id: FigureId) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <Dialog
      open
      onClose={onClose}
      title="Columns"
      actions={
        <>
          <Button look="quiet" onClick={() => setChosen(new Set(USUAL_COLUMNS))}>
            The usual ones
          </Button>
          <Button disabled={chosen.size === 0} onClick={() => onApply(chosen)}>
            Show
          </Button>
        </>
      }
    >
      <div className="max-h-[60dvh] space-y-5 overflow-y-auto p-1">
        {FIGURE_GROUPS.map(({ name, ids }) => (
          <fieldset key={name}>
            <legend className="mb-1.5 text-sm font-semibold text-ink">{name}</legend>
            <div className="grid gap-x-4 gap-y-1 p-0.5 sm:grid-cols-2">
              {ids.map((id) => (
                <label key={id} className="flex min-h-7 cursor-pointer items-center gap-2">
                  <input type="checkbox" className="size-4 accent-accent" checked={chosen.has(id)} onChange={() => toggle(id)} />
                  {shortNameOf(id)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Dialog>
  )
}
