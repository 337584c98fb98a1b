import { headers } from 'next/headers'
import type { Acting } from '#core/access/actor.ts'
import { readWallKey } from '#server/access/wall_key.ts'
import { readWall, type WallViews } from '#server/walls/read_wall.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { requirePageAccess, type ScreenProps } from './require_page_access.ts'

/** Who looks at a wall: a display by its link, or somebody who is signed in. */
export interface WallAccess extends Acting {
  workspaceSlug: string
  workspaceName: string
  views: WallViews
}

const USUAL: WallViews = { queries: [''], seconds: 30 }

/**
 * What the page of a wall begins with: a display may see the one of its own workspace, and whoever is signed in that of theirs; all
 * others are led away, or answered 404, as on any page.
 */
export async function requireWallAccess(props: ScreenProps): Promise<WallAccess> {
  const [holder, { slug }] = await Promise.all([readWallKey(await headers()), props.params])
  if (holder && holder.slug === decodeURIComponent(slug)) {
    const { workspaceId, keyId } = holder
    const [views, { name }] = await Promise.all([readWall(workspaceId, keyId), readWorkspace(workspaceId)])
    const actor = { kind: 'key', keyId } as const
    return { workspaceId, actor, workspaceSlug: holder.slug, workspaceName: name, views: views ?? USUAL }
  }
  const { workspaceId, userId, workspaceSlug, workspaceName } = await requirePageAccess('wall', props)
  return { workspaceId, actor: { kind: 'person', userId }, workspaceSlug, workspaceName, views: USUAL }
}
