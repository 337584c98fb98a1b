'use client'
import { useState } from 'react'
import { Confirm } from '../_ui/dialog.tsx'
import { Popover } from '../_ui/popover.tsx'
import { NameDialog } from './name_dialog.tsx'
import { NewViewDialog } from './new_view_dialog.tsx'
import { sendViewRemoval } from './send_view.ts'
import { useViewChanges } from './use_view_changes.ts'
import { ViewList } from './view_list.tsx'
import type { MenuEntry, ViewsMenu } from './views_menu.ts'

export interface ViewsPanelProps {
  menu: ViewsMenu
  /** The focus goes back to the button. */
  onClose: () => void
  /** The focus is elsewhere already. */
  onLeave: () => void
}

/** What the menu asks in a dialog of its own. */
export type Asked = { kind: 'save' } | { kind: 'rename' | 'remove'; entry: MenuEntry }

/** The menu of saved views; a dialog takes its place where it asks something. */
export function ViewsPanel({ menu, onClose, onLeave }: ViewsPanelProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const changes = useViewChanges()
  if (asked?.kind === 'save') return <NewViewDialog {...{ menu, changes, onClose }} />
  if (asked?.kind === 'rename') return <NameDialog entry={asked.entry} {...{ changes, onClose }} />
  if (asked?.kind === 'remove') return <RemoveDialog entry={asked.entry} {...{ changes, onClose }} />
  return (
    <Popover
      label="Saved views"
      {...{ onClose, onLeave }}
      className="inset-x-0 max-h-[70dvh] overflow-y-auto sm:right-0 sm:left-auto sm:w-[26rem]"
    >
      <ViewList {...{ menu, changes, onClose, onLeave }} onAsk={setAsked} />
    </Popover>
  )
}

interface RemoveDialogProps extends Pick<ViewsPanelProps, 'onClose'> {
  entry: MenuEntry
  changes: ReturnType<typeof useViewChanges>
}

function RemoveDialog({ entry, changes, onClose }: RemoveDialogProps) {
  const remove = async () => {
    if (!(await changes.run(() => sendViewRemoval(entry.id)))) return
    if (entry.isCurrent) changes.name(null)
    onClose()
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Remove “${entry.name}”?`}
      confirmLabel="Remove view"
      dangerous
      busy={changes.busy}
      onConfirm={() => void remove()}
    >
      {entry.shared && <p>It is shared: it goes for everyone, and whoever starts with it starts with the overview.</p>}
      <p>What it shows stays as it is. Links that were made from it go on showing the same.</p>
      {changes.problem && (
        <p role="alert" className="font-medium text-bad">
          {changes.problem}
        </p>
      )}
    </Confirm>
  )
}
