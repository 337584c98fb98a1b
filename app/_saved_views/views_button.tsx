'use client'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Button } from '../_ui/button.tsx'
import type { ViewsMenu } from './views_menu.ts'
import type { ViewsPanelProps } from './views_panel.tsx'

type Shown = 'closed' | 'open' | 'unreachable'

/** Says which saved view is shown, and opens the others. What it opens is loaded when it is pressed for the first time. */
export function ViewsButton({ menu }: { menu: ViewsMenu }) {
  const button = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>('closed')
  const [Panel, setPanel] = useState<ComponentType<ViewsPanelProps> | null>(null)
  const open = async () => {
    if (!Panel) {
      const loaded = await import('./views_panel.tsx').catch(() => null)
      if (!loaded) return setShown('unreachable')
      setPanel(() => loaded.ViewsPanel)
    }
    setShown('open')
  }
  const [takesFocus, setTakesFocus] = useState(false)
  const close = () => {
    setShown('closed')
    setTakesFocus(true)
  }
  useEffect(() => {
    if (!takesFocus) return
    // A dialog that is gone first gives the focus back to what had it, which may be gone too.
    const frame = requestAnimationFrame(() => {
      button.current?.querySelector('button')?.focus()
      setTakesFocus(false)
    })
    return () => cancelAnimationFrame(frame)
  }, [takesFocus])
  return (
    <div ref={button} className="sm:relative">
      <Button
        look="secondary"
        aria-haspopup="dialog"
        aria-expanded={shown === 'open'}
        onClick={() => void (shown === 'open' ? setShown('closed') : open())}
      >
        <ButtonWords current={menu.current} />
      </Button>
      {shown === 'unreachable' && (
        <span role="status" className="ml-2 text-sm text-bad">
          Holdfast cannot be reached.
        </span>
      )}
      {shown === 'open' && Panel && <Panel menu={menu} onLeave={() => setShown('closed')} onClose={close} />}
    </div>
  )
}

function ButtonWords({ current }: Pick<ViewsMenu, 'current'>) {
  return (
    <span className="flex items-center gap-1.5">
      {current ? (
        <>
          <span className="sr-only">Saved view </span>
          <span className="max-w-32 truncate sm:max-w-56">{current.name}</span>
          {current.changed && <span className="font-normal text-ink-default">changed</span>}
        </>
      ) : (
        'Views'
      )}
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 fill-none stroke-current stroke-[1.5]">
        <path d="M2.5 4.5 6 8l3.5-3.5" />
      </svg>
    </span>
  )
}
