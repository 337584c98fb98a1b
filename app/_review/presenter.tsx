'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class_names.ts'
import { PRESENT_EVENT, sectionAfter } from './presented.ts'

interface PresenterProps {
  /** What the review is of, for whoever looks at a wall. */
  title: string
  sections: readonly { name: string; section: ReactNode }[]
}

/** The sections of a review one below the other; presented, one a screen, large, by keys alone. */
export function Presenter({ title, sections }: PresenterProps) {
  const [place, setPlace] = useState<number | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const isOn = place !== null
  const leave = (): void => {
    setPlace(null)
    if (document.fullscreenElement) void document.exitFullscreen()
  }
  useEffect(() => {
    const enter = (): void => {
      setPlace(0)
      // Some browsers and frames refuse it: it is presented in the window then.
      frame.current?.requestFullscreen?.().catch(() => undefined)
    }
    window.addEventListener(PRESENT_EVENT, enter)
    return () => window.removeEventListener(PRESENT_EVENT, enter)
  }, [])
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // Where a note is written, keys write.
      if (event.target instanceof HTMLTextAreaElement && event.key !== 'Escape') return
      setPlace((at) => (at === null ? null : sectionAfter(event.key, at, sections.length)))
      if (event.key === ' ' || event.key.startsWith('Arrow')) event.preventDefault()
      event.stopPropagation()
    }
    // The browser takes Escape for itself where it shows the whole screen.
    const left = (): void => {
      if (!document.fullscreenElement) setPlace(null)
    }
    window.addEventListener('keydown', press, { capture: true })
    document.addEventListener('fullscreenchange', left)
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      document.removeEventListener('fullscreenchange', left)
    }
  }, [isOn, sections.length])
  return (
    <div ref={frame} className={isOn ? 'fixed inset-0 z-50 overflow-auto bg-page p-[3vmin]' : undefined}>
      {isOn && (
        <div className="mb-[2vmin] flex items-center justify-between gap-4">
          <p role="status" className="text-lg font-semibold text-ink">
            {title}: {sections[place]?.name}{' '}
            <span className="font-normal text-ink-default">
              {place + 1} of {sections.length}
            </span>
          </p>
          <Button look="quiet" onClick={leave}>
            Leave
          </Button>
        </div>
      )}
      <div className={isOn ? undefined : 'space-y-4'}>
        {sections.map(({ name, section }, at) => (
          <div key={name} className={classNames(isOn && (at === place ? '[zoom:1.25]' : 'hidden'))}>
            {section}
          </div>
        ))}
      </div>
    </div>
  )
}
