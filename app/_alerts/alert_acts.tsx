'use client'
import { useRef, useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { Popover } from '../_ui/popover.tsx'
import type { AlertModel } from './prepare_alert.ts'
import { snoozeTimes } from './snooze_times.ts'
import type { Acts } from './use_acts.ts'

interface AlertActsProps {
  acts: Acts
  may: AlertModel['acts']
  /** Who looks at it. */
  email: string
  assignee: string | null
  timeZone: string
}

/** What one does about an alert at once: see it, take it, let it sleep. On a phone these stay at the lower edge. */
export function AlertActs({ acts, may, email, assignee, timeZone }: AlertActsProps) {
  const { busy, act } = acts
  if (!may.hold) return null
  return (
    <div className="z-20 flex flex-wrap items-center gap-2 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-4 max-sm:py-2 print:hidden">
      {may.acknowledge && (
        <Button disabled={busy} aria-keyshortcuts="a" onClick={() => void act({ kind: 'acknowledge' })}>
          Acknowledge
        </Button>
      )}
      {assignee === email ? (
        <Button look="secondary" disabled={busy} onClick={() => void act({ kind: 'assign', to: null })}>
          Give it back
        </Button>
      ) : (
        <Button look="secondary" disabled={busy} aria-keyshortcuts="m" onClick={() => void act({ kind: 'assign', to: email })}>
          Take it
        </Button>
      )}
      {may.isAsleep ? (
        <Button look="secondary" disabled={busy} onClick={() => void act({ kind: 'snooze', until: null })}>
          Wake it
        </Button>
      ) : (
        <UntilButton label="Snooze" disabled={busy} {...{ timeZone }} onChoose={(until) => act({ kind: 'snooze', until })} />
      )}
      <UntilButton label="Mute the rule" disabled={busy} {...{ timeZone }} onChoose={(until) => act({ kind: 'mute', until })} />
    </div>
  )
}

interface UntilButtonProps {
  label: string
  disabled: boolean
  timeZone: string
  onChoose: (until: string) => Promise<boolean>
}

/** A button that asks until when. */
function UntilButton({ label, disabled, timeZone, onChoose }: UntilButtonProps) {
  const button = useRef<HTMLSpanElement>(null)
  const [openedMs, setOpenedMs] = useState<number | null>(null)
  const close = () => {
    setOpenedMs(null)
    button.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={button} className="relative">
      <Button
        look="secondary"
        disabled={disabled}
        aria-haspopup="dialog"
        aria-expanded={openedMs !== null}
        aria-keyshortcuts={label === 'Snooze' ? 's' : undefined}
        onClick={() => setOpenedMs(openedMs === null ? Date.now() : null)}
      >
        {label} …
      </Button>
      {openedMs !== null && (
        <Popover
          label={`${label} for how long`}
          onClose={close}
          onLeave={() => setOpenedMs(null)}
          className="right-0 w-56 p-1 max-sm:top-auto max-sm:bottom-full max-sm:mb-1"
        >
          {snoozeTimes(openedMs, timeZone).map(({ label: name, until }) => (
            <Button
              key={name}
              look="quiet"
              className="w-full justify-start"
              onClick={() => {
                close()
                void onChoose(until)
              }}
            >
              {name}
            </Button>
          ))}
        </Popover>
      )}
    </span>
  )
}
