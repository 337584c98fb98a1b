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

/** `workspace:manage` (keys, demo, what was rejected) is for people who are signed in alone: no key can make a key. */
export type Scope = KeyScope | 'workspace:manage'

export const ROLES = ['owner', 'member'] as const
export type Role = (typeof ROLES)[number]

const SCOPES_OF_ROLE: Record<Role, readonly Scope[]> = {
  owner: [...KEY_SCOPES, 'workspace:manage'],
  member: ['figures:read', 'policy:read', 'alerts:read', 'alerts:act', 'reviews:write'],
}

/** @returns all that someone with this role in a workspace may do there. */
export const scopesOf = (role: Role): readonly Scope[] => SCOPES_OF_ROLE[role]

/** @returns whether someone with this role in a workspace may do this there. */
export const roleAllows = (role: Role, scope: Scope): boolean => SCOPES_OF_ROLE[role].includes(scope)
