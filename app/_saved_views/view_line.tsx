'use client'
import Link from 'next/link'
import { Badge } from '../_ui/badge.tsx'
import { classNames } from '../_ui/class_names.ts'
import type { ViewChanges } from './use_view_changes.ts'
import { ViewActions } from './view_actions.tsx'
import type { MenuEntry } from './views_menu.ts'
import type { Asked } from './views_panel.tsx'

export interface ViewLineProps {
  entry: MenuEntry
  changes: ViewChanges
  /** Whether what can be done with it is shown. */
  open: boolean
  onToggle: () => void
  onAsk: (asked: Asked) => void
  onClose: () => void
  onLeave: () => void
}

/** A saved view: a link to it, what it is, and what can be done with it. */
export function ViewLine({ entry, changes, open, onToggle, onAsk, onClose, onLeave }: ViewLineProps) {
  return (
    <li>
      <div className={classNames('flex items-center rounded-tremor-small', entry.isCurrent && 'bg-accent-faint')}>
        <ViewLink {...{ entry, onClose, onLeave }} />
        <button
          type="button"
          aria-expanded={open}
          aria-label={`More for ${entry.name}`}
          onClick={onToggle}
          className="flex size-9 shrink-0 items-center justify-center rounded-tremor-small text-ink-default hover:bg-surface-muted hover:text-ink"
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-current">
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        </button>
      </div>
      {open && <ViewActions {...{ entry, changes, onAsk }} />}
    </li>
  )
}

function ViewLink({ entry, onClose, onLeave }: Pick<ViewLineProps, 'entry' | 'onClose' | 'onLeave'>) {
  const { path, isHere, isCurrent, screenName, ownerName, shared, isStart } = entry
  const words = (
    <>
      <span className="block font-medium break-words text-ink">{entry.name}</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-default">
        <span>{ownerName === null ? screenName : `${screenName}, by ${ownerName}`}</span>
        {shared && ownerName === null && <Badge>shared</Badge>}
        {isStart && <Badge tone="accent">start</Badge>}
      </span>
    </>
  )
  const link = {
    href: path,
    'aria-current': isCurrent ? ('true' as const) : undefined,
    className: 'min-w-0 flex-1 rounded-tremor-small px-2 py-1.5 text-sm hover:bg-surface-muted',
  }
  return (
    <Link prefetch={false} onClick={isHere ? onClose : onLeave} {...link}>
      {words}
    </Link>
  )
}
