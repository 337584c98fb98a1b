/** What an API key may be allowed to do. */
export const KEY_SCOPES = [
  'events:write',
  'figures:read',
  'policy:read',
  'policy:write',
  'annotations:write',
  'alerts:read',
  'alerts:act',
  'alerts:write',
  'channels:write',
  'reviews:write',
  'customers:erase',
] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/**
 * What a display shows that nobody is signed in at: figures and drift, no conversation. Whoever reads figures may see it too; a key
 * that may do nothing else is the link of a display.
 */
export const WALL_SCOPE = 'wall:read'

/** `workspace:manage` (keys, demo, what was rejected) is for people who are signed in alone: no key can make a key. */
export type Scope = KeyScope | 'workspace:manage' | typeof WALL_SCOPE

export const ROLES = ['owner', 'member'] as const
export type Role = (typeof ROLES)[number]

const SCOPES_OF_ROLE: Record<Role, readonly Scope[]> = {
  owner: [...KEY_SCOPES, 'workspace:manage', WALL_SCOPE],
  member: ['figures:read', 'policy:read', 'alerts:read', 'alerts:act', 'reviews:write', WALL_SCOPE],
}

/** @returns all that someone with this role in a workspace may do there. */
export const scopesOf = (role: Role): readonly Scope[] => SCOPES_OF_ROLE[role]

/** @returns whether someone with this role in a workspace may do this there. */
export const roleAllows = (role: Role, scope: Scope): boolean => SCOPES_OF_ROLE[role].includes(scope)

/** @returns all that a key may do, by the scopes that are kept of it; such as no version knows are nothing. */
export function scopesOfKey(kept: readonly string[]): Scope[] {
  const own = KEY_SCOPES.filter((scope) => kept.includes(scope))
  return own.includes('figures:read') || kept.includes(WALL_SCOPE) ? [...own, WALL_SCOPE] : own
}
