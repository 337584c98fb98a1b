'use client'
import type { ReactNode } from 'react'
import { figureOf } from '#core/figures/catalogue.ts'

interface WallHeaderProps {
  workspaceName: string
  /** Range and filters, in words. */
  shows: string
  notices: readonly string[]
  status: ReactNode
  /** Absent where there is nowhere to go. */
  onLeave?: () => void
}

/** What the wall is about in one line, and a line for each notice: never more, so that the figures keep their room. */
export function WallHeader({ workspaceName, shows, notices, status, onLeave }: WallHeaderProps) {
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-4">
        <h1 className="text-lg font-semibold tracking-tight text-ink lg:text-2xl">
          {figureOf('costPerAcceptedResolution').name}
        </h1>
        <p className="min-w-0 truncate text-sm text-ink-default lg:text-base">
          {[workspaceName, shows].filter(Boolean).join(' · ')}
        </p>
        <div className="ml-auto flex items-center gap-1">
          {status}
          {onLeave && (
            <button
              type="button"
              onClick={onLeave}
              aria-label="Leave full screen"
              title="Leave full screen (Esc)"
              className="inline-flex size-9 items-center justify-center rounded-tremor-default text-ink-default hover:bg-surface-muted hover:text-ink"
            >
              <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.5]">
                <path d="m3.5 3.5 9 9m0-9-9 9" strokeLinecap="round" />
              </svg>
            </button>
          )}
        </div>
      </div>
      <div aria-live="polite" data-testid="wall-notices" className="text-sm text-ink-default">
        {notices.map((notice) => (
          <p key={notice} title={notice} className="truncate">
            {notice}
          </p>
        ))}
      </div>
    </header>
  )
}
