/** Who may import whom (docs/adr and ARCHITECTURE.md say why). Every rule has a planted violation in tools/checks/planted-dependencies.spec.ts. */

const tests = '\\.(test|spec|e2e)\\.tsx?$|/(testing|fixtures)/|\\.vectors\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that import each other should be one file, or three.',
      severity: 'error',
      from: {},
      // A cycle of types alone disappears when Node strips them, and entities naturally refer to each other.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports domain-kit and the domain of its own subgraph or app, nothing else: no ORM, no GraphQL, no Node.',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+|[a-z]+-web)/.+/domain/', pathNot: tests },
      to: { pathNot: ['^packages/domain-kit/src/', '^$1/.+/domain/'] },
    },
    {
      name: 'domain-kit-is-pure',
      comment: 'domain-kit is the basis of domain/: it imports no other package of ours, and no Node.',
      severity: 'error',
      from: { path: '^packages/domain-kit/src/', pathNot: tests },
      to: {
        path: [
          '^(packages/(?!domain-kit/)|subgraphs/|gateway/|tools/|[^/]+-web/)',
          '^(node:)?(fs|net|http|https|child_process|process|os|dns|tls|worker_threads)(/|$)',
        ],
      },
    },
    {
      name: 'subgraphs-stand-alone',
      comment: 'Subgraphs meet by key in the graph, by event or by command, never by import.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/(?!$1/)' },
    },
    {
      name: 'events-are-described-once',
      comment: 'What owners tell one another is described in packages/events; who tells or keeps it takes the contract from there.',
      severity: 'error',
      from: { path: '^subgraphs/.*\\.(events|projection)\\.ts$' },
      to: { path: '(^|node_modules/)zod(/|$)' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'The gateway knows only the composed graph and addresses; tools assemble the embedded platform.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^subgraphs/.*\\.[cm]?[jt]sx?$' },
    },
    {
      name: 'subgraphs-know-no-gateway',
      severity: 'error',
      comment: 'A subgraph accepts signed viewers and must not depend on the code that signs them.',
      from: { path: '^subgraphs/' },
      to: { path: '^gateway/' },
    },
    {
      name: 'packages-know-no-app',
      comment: 'Packages are below services and apps.',
      severity: 'error',
      from: { path: '^packages/(?!testkit/)' },
      to: { path: '^(subgraphs|gateway|admin-web|member-web|tools)/' },
    },
    {
      name: 'apps-and-services-meet-on-the-wire',
      comment: 'Browser code knows the graph, not the services behind it; no app knows the other.',
      severity: 'error',
      from: { path: '^(admin-web|member-web)/' },
      to: {
        path: '^(subgraphs|gateway|tools|packages/(subgraph-kit|embedded|testkit)|(?!$1/)(admin-web|member-web))/',
        pathNot: '^packages/testkit/e2e/',
      },
    },
    {
      name: 'features-never-import-each-other',
      comment: 'Routes combine features; code that two features need moves up.',
      severity: 'error',
      from: { path: '^(admin-web|member-web)/src/features/([^/]+)/' },
      to: { path: '^$1/src/features/(?!$2/)' },
    },
    {
      name: 'embedded-only-from-tools-and-testkit',
      comment: 'Production brings its own PostgreSQL and mail server.',
      severity: 'error',
      from: { pathNot: '^(tools|packages/(embedded|testkit))/' },
      to: { path: '^packages/embedded/' },
    },
    {
      name: 'testkit-only-from-tests',
      comment: 'Code for tests and benchmarks must not become part of the product.',
      severity: 'error',
      from: { pathNot: ['^(tools|bench|packages/testkit)/', tests, '(^|/)[^/]+\\.config\\.[jt]s$'] },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'packages-by-their-name',
      comment: 'Import a package by its name and the exports of its package.json, never by a path into it.',
      severity: 'error',
      from: { path: '^((?:packages|subgraphs)/[^/]+|gateway|admin-web|member-web|tools)/' },
      to: { path: '^packages/[^/]+/src/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'not-resolvable',
      comment: 'The file or package does not exist, or no package.json declares it.',
      severity: 'error',
      from: {},
      // `virtual:` modules are made by our own Vite plugin (packages/ui/src/vite.ts).
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'declared-dependencies',
      comment: 'A package must declare what it imports; the root does so only for tools and test runners.',
      severity: 'error',
      from: { path: '^((packages|subgraphs)/[^/]+|gateway|admin-web|member-web)/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment: 'Packages that run in production belong under "dependencies".',
      severity: 'error',
      from: { path: '^((packages/(?!testkit/)|subgraphs/)[^/]+|gateway|admin-web|member-web)/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    parser: 'tsc',
    // Types are imports too.
    tsPreCompilationDeps: true,
    // Each package's own package.json counts, not the sum with the root's.
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.toolchain|\\.cache|\\.data)/|\\.gen\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: false,
  },
};
