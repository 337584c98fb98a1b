import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // These keep connections or native parts, and must be the same module for pages and gateway.
  serverExternalPackages: [
    'pg',
    'bullmq',
    'ioredis',
    'pino',
    'playwright-core',
    '@prisma/client',
    '@prisma/adapter-pg',
    'better-auth',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
  ],
  // A click while nothing can be reached waits for the connection, instead of leaving the page for the browser's error page.
  experimental: { useOffline: true },
  turbopack: { root: process.cwd() },
  // What a page may load is said by the gateway, anew for each answer.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    {
      // The address of a shared page is what opens it: nobody else is to have it.
      source: '/shared/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
      ],
    },
  ],
}

export default config
