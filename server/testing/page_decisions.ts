/**
 * Whom each page is for, by its folders under app: written down apart from the code that decides it. A page that is not here
 * fails the unit tests; what is said here is tried with real accounts by the journeys.
 */
export const PAGES: Readonly<Record<string, 'strangers' | 'members' | 'owners'>> = {
  '/sign-in': 'strangers',
  '/welcome': 'strangers',
  '/w/[slug]': 'members',
  '/w/[slug]/segments': 'members',
  '/w/[slug]/drift': 'members',
  '/w/[slug]/drift/series': 'members',
  '/w/[slug]/drift/releases': 'members',
  '/w/[slug]/drift/releases/compared': 'members',
  '/w/[slug]/drift/moved': 'members',
  '/w/[slug]/reviews': 'members',
  '/w/[slug]/reviews/[period]': 'members',
  '/w/[slug]/drift/baseline': 'members',
  '/w/[slug]/alerts': 'members',
  '/w/[slug]/alerts/[id]': 'members',
  '/w/[slug]/alerts/rules': 'members',
  '/w/[slug]/alerts/rules/new': 'owners',
  '/w/[slug]/alerts/rules/[id]': 'owners',
  '/w/[slug]/conversations': 'members',
  '/w/[slug]/conversations/[id]': 'members',
  '/w/[slug]/drift/hindsight': 'members',
  '/w/[slug]/calculator': 'members',
  '/w/[slug]/definitions': 'members',
  '/w/[slug]/settings': 'members',
  '/w/[slug]/settings/keys': 'owners',
  '/w/[slug]/settings/policy': 'owners',
  '/w/[slug]/settings/ingestion': 'owners',
  '/w/[slug]/settings/demo': 'owners',
  '/w/[slug]/welcome': 'owners',
}
