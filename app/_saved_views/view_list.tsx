'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { sendViewChange } from './send_view.ts'
import type { ViewChanges } from './use_view_changes.ts'
import { ViewLine } from './view_line.tsx'
import type { MenuEntry, ViewsMenu } from './views_menu.ts'
import type { Asked } from './views_panel.tsx'

interface ViewListProps {
  menu: ViewsMenu
  changes: ViewChanges
  onAsk: (asked: Asked) => void
  onClose: () => void
  onLeave: () => void
}

/** One's own views and the shared ones, each a link; above them what to do with what is shown now. */
export function ViewList({ menu, changes, onAsk, onClose, onLeave }: ViewListProps) {
  const [opened, setOpened] = useState<number | null>(null)
  const group = (title: string, entries: readonly MenuEntry[]) =>
    entries.length > 0 && (
      <section className="border-t border-line p-2 first:border-t-0">
        <h2 className="px-2 py-1 text-xs font-semibold text-ink-default">{title}</h2>
        <ul>
          {entries.map((entry) => (
            <ViewLine
              key={entry.id}
              {...{ entry, changes, onAsk, onClose, onLeave }}
              open={opened === entry.id}
              onToggle={() => setOpened(opened === entry.id ? null : entry.id)}
            />
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {changes.problem && <Callout tone="bad" live title={changes.problem} className="m-2" />}
      <p role="status" className="sr-only">
        {changes.done}
      </p>
      {group('Your views', menu.own)}
      {group('Shared by others', menu.others)}
      <NowShown {...{ menu, changes, onAsk, onClose }} />
    </>
  )
}

function NowShown({ menu, changes, onAsk, onClose }: Omit<ViewListProps, 'onLeave'>) {
  const { current, screen } = menu
  const nothing = menu.own.length + menu.others.length === 0
  const save = async (id: number) => {
    if (await changes.run(() => sendViewChange(id, { shows: { screen, query: changes.query } }))) onClose()
  }
  return (
    <section className="space-y-2 border-t border-line p-4 text-sm first:border-t-0" aria-label="What is shown now">
      {nothing && <p>Nothing is saved yet. A view keeps range, filters and columns of a page under a name.</p>}
      {current?.changed && (
        <p>
          “{current.name}” is shown with changes.
          {!current.changeable && ' It is somebody else’s: save yours as a new one.'}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {current?.changed && current.changeable && (
          <Button loading={changes.busy} onClick={() => void save(current.id)}>
            Save
          </Button>
        )}
        <Button look="secondary" onClick={() => onAsk({ kind: 'save' })}>
          {current ? 'Save as new …' : 'Save this view …'}
        </Button>
      </div>
    </section>
  )
}
