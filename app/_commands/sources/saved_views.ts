import { savedViewPath, screenNameOf } from '../../_saved_views/view_address.ts'
import type { Command } from '../command.ts'
import type { Here } from '../here.ts'

/** The saved views that somebody may open. */
export const savedViewCommands = ({ savedViews, workspaceSlug }: Here): Command[] =>
  savedViews.map((view) => ({
    id: `view.${view.id}`,
    group: 'Saved views',
    name: view.name,
    also: 'view',
    hint: view.ownerName === null ? screenNameOf(view) : `${screenNameOf(view)}, by ${view.ownerName}`,
    does: { kind: 'go', address: savedViewPath(workspaceSlug, view) },
  }))
