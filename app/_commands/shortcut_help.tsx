'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { Modal } from '../_ui/modal.tsx'
import { SCROLLS } from '../_ui/scrolls.ts'
import { browserStore } from './browser_store.ts'
import type { Command } from './command.ts'
import { helpGroups } from './help_groups.ts'
import { Keys } from './keys.tsx'
import { PALETTE_KEY } from './shortcuts.ts'
import { areSingleKeysOn, keepSingleKeys } from './single_keys.ts'

/** All shortcuts, and the switch that turns off those of single keys. */
export function ShortcutHelp({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  return (
    <Modal
      label="Keyboard shortcuts"
      onClose={onClose}
      className="m-auto flex max-h-[85dvh] w-[min(44rem,calc(100vw-1.5rem))] flex-col p-0"
    >
      <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
        <h2 className="text-base font-semibold text-ink">Keyboard shortcuts</h2>
        <Button look="secondary" onClick={onClose}>
          Close
        </Button>
      </div>
      <div {...SCROLLS} className="min-h-0 flex-1 space-y-4 overflow-y-auto px-5 py-4 text-sm -outline-offset-2">
        <p className="flex items-center justify-between gap-4">
          Search and commands, from anywhere
          <span className="flex items-center gap-1.5">
            <Keys keys={['Ctrl', PALETTE_KEY.toUpperCase()]} /> or <Keys keys={['⌘', PALETTE_KEY.toUpperCase()]} />
          </span>
        </p>
        <div className="gap-8 sm:columns-2">
          {helpGroups(commands).map(({ name, lines }) => (
            <section key={name} className="mb-4 break-inside-avoid">
              <h3 className="text-xs font-semibold text-ink-default">{name}</h3>
              <dl>
                {lines.map((line) => (
                  <div key={line.name} className="flex min-h-9 items-center justify-between gap-4 border-b border-line">
                    <dt>{line.name}</dt>
                    <dd>
                      <Keys keys={line.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
      <SingleKeys />
    </Modal>
  )
}

function SingleKeys() {
  const [on, setOn] = useState(() => areSingleKeysOn(browserStore()))
  const change = (next: boolean) => {
    keepSingleKeys(browserStore(), next)
    setOn(next)
  }
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-2 border-t border-line px-5 py-2 text-sm">
      <input type="checkbox" className="size-4 accent-accent" checked={on} onChange={(event) => change(event.target.checked)} />
      Shortcuts of single keys are on in this browser
    </label>
  )
}
