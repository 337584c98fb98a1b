import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import {
  PathnameContext,
  PathParamsContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime.js'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const nothing = () => undefined
/** It goes nowhere. */
const ROUTER: AppRouterInstance = {
  back: nothing,
  forward: nothing,
  refresh: nothing,
  push: nothing,
  replace: nothing,
  prefetch: nothing,
  bfcacheId: '',
}

/** @returns what is drawn of it on a page of the workspace `acme` at this address. */
export function drawnAt(address: string, drawn: ReactNode): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  return renderToStaticMarkup(
    <AppRouterContext value={ROUTER}>
      <PathnameContext value={pathname}>
        <SearchParamsContext value={searchParams}>
          <PathParamsContext value={{ slug: 'acme' }}>{drawn}</PathParamsContext>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>,
  )
}

/** @returns the addresses that its links lead to, in order. */
export const linksIn = (markup: string): string[] =>
  [...markup.matchAll(/ href="([^"#][^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
