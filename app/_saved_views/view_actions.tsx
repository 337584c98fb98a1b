'use client'
import type { ComponentProps } from 'react'
import { Button } from '../_ui/button.tsx'
import { sendStart, sendViewChange } from './send_view.ts'
import type { ViewLineProps } from './view_line.tsx'

/** What can be done with a saved view: for all who may open it, that they start with it. */
export function ViewActions({ entry, changes, onAsk }: Pick<ViewLineProps, 'entry' | 'changes' | 'onAsk'>) {
  const { id, name, isStart, shared, changeable } = entry
  const { run } = changes
  return (
    <div className="flex flex-wrap gap-1 px-2 pb-2">
      <Action
        onClick={() =>
          void run(() => sendStart(isStart ? null : id), isStart ? 'You start with the overview.' : `You start with ${name}.`)
        }
      >
        {isStart ? 'Do not start with it' : 'Start with it'}
      </Action>
      {changeable && (
        <>
          <Action
            onClick={() =>
              void run(
                () => sendViewChange(id, { shared: !shared }),
                shared ? `${name} is no longer shared.` : `${name} is shared.`,
              )
            }
          >
            {shared ? 'Stop sharing' : 'Share'}
          </Action>
          <Action onClick={() => onAsk({ kind: 'rename', entry })}>Rename …</Action>
          <Action onClick={() => onAsk({ kind: 'remove', entry })}>Remove …</Action>
        </>
      )}
    </div>
  )
}

const Action = (button: ComponentProps<typeof Button>) => <Button look="secondary" className="px-2.5" {...button} />
