import { deriveServiceKeys, serviceNames } from '@monban/subgraph-kit';
import { expect, it } from 'vitest';
import { serviceEnvironment, type ServiceFacts } from './service-environment.ts';

const keys = deriveServiceKeys('secret of the installation');
const facts: ServiceFacts = {
  env: { PATH: '/bin', HOST: '0.0.0.0', MONBAN_TLS_KEY: '/key.pem', SMTP_URL: 'canary-smtp', AWS_SECRET_ACCESS_KEY: 'canary-cloud' },
  keys,
  databases: {
    urls: { identity: 'canary-db-identity', contracts: 'canary-db-contracts', access: 'canary-db-access', billing: 'canary-db-billing' },
    migrationUrls: { identity: 'canary-owner-identity', contracts: 'canary-owner-contracts' },
  },
  auditAnchors: '/data/audit-anchors.jsonl',
  secrets: { mailedTokens: 'canary-mailed', inviteLinks: 'canary-invites' },
  peers: { identity: ['http://127.0.0.1:1', 'http://127.0.0.1:2'] },
  replicas: 2,
  poolSize: 7,
  origin: 'https://monban.example.jp',
  timeZone: 'Asia/Tokyo',
  logLevel: 'warn',
  drainSeconds: 2,
  instance: 'this start',
  mails: { smtpUrl: 'canary-mailserver', from: 'Monban <no-reply@monban.invalid>', mailbox: null },
  gateway: { security: 'https', manifests: [] },
};

const { urls, migrationUrls } = facts.databases;
const ofTheMachine = ['canary-smtp', 'canary-cloud', 'canary-mailserver'];
const canaries = [urls, migrationUrls, facts.secrets].flatMap((part) => Object.values(part)).concat(ofTheMachine);
const own: Record<(typeof serviceNames)[number], string[]> = {
  gateway: [],
  identity: ['canary-db-identity', 'canary-owner-identity', 'canary-mailed', 'canary-mailserver'],
  contracts: ['canary-db-contracts', 'canary-owner-contracts', 'canary-invites'],
  access: ['canary-db-access'],
  billing: ['canary-db-billing'],
};

it.each(serviceNames)('%s gets its own secrets, and nothing else of ours', (name) => {
  const env = serviceEnvironment(name, { port: 4001, innerPort: 4006 }, facts);
  const text = JSON.stringify(env);
  expect(canaries.filter((canary) => text.includes(canary)).toSorted()).toEqual(own[name].toSorted());
  const privateKeys = serviceNames.filter((service) => text.includes(keys[service].d!));
  expect(privateKeys).toEqual([name]);
  expect('MONBAN_TLS_KEY' in env).toBe(name === 'gateway');
  expect(env['HOST']).toBe(name === 'gateway' ? '0.0.0.0' : undefined);
});

it.each(['identity', 'contracts', 'access', 'billing'] as const)('%s uses as many connections as there is room for', (name) => {
  const env = serviceEnvironment(name, { port: 4001, innerPort: 4006 }, facts);
  expect(env).toMatchObject({ MONBAN_POOL_SIZE: '7', MONBAN_REPLICAS: '2' });
});
