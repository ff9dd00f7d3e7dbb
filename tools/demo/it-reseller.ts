import { chanceOf } from './chance.ts';
import { companies, departments, peopleOf } from './names.ts';
import { inOrder, type Step, type Story } from './story.ts';

const days = [110, 90, 75, 55, 41, 27, 14, 5] as const;
const licences = { '北斗グループウェア スタンダード': 4, '北斗オンラインストレージ ビジネス': 3, 北斗エンドポイント保護: 2 };
const alone = ['クラウドバックアップ 1TB', '独自ドメインメール'] as const;

/** A reseller of licences: a storefront, companies whose people use the licences, and no doors. */
export function itReseller({ seed, people: wanted }: { seed: number; people: number }): Story {
  const chance = chanceOf(seed);
  const people = peopleOf(chance);
  const steps: Step[] = [];
  let registered = 0;
  for (const { name, host } of chance.shuffled(companies)) {
    if (registered >= wanted) break;
    const joined = chance.between(0, days.length - 3);
    const person = people.next(host);
    const holder = { ...person, name: `${name} ${chance.pick(departments)} ${person.name}` };
    const when = { daysAgo: days[joined]!, hour: 10 };
    steps.push({ ...when, kind: 'signUp', person: holder });
    steps.push({ ...when, kind: 'contract', contract: host, product: chance.weighted(licences), holder: holder.email });
    if (chance.next() < 0.4) {
      steps.push({ ...when, kind: 'contract', contract: `${host} 2`, product: chance.pick(alone), holder: holder.email });
    }
    const seats = Math.min(chance.between(2, 5), Math.max(0, wanted - registered - 1));
    for (let i = 0; i < seats; i += 1) {
      steps.push({ daysAgo: days[joined + 1 + (i % 2)]!, hour: 14, kind: 'seat', contract: host, person: people.next(host) });
    }
    registered += 1 + seats;
  }
  return {
    tenant: {
      name: '北斗クラウド株式会社',
      storefrontName: '北斗クラウドストア',
      storefrontId: '30120',
      staffName: '高橋 由美',
      staffEmail: 'staff@hokuto-cloud.example.jp',
      seats: true,
    },
    products: [
      { name: '北斗グループウェア スタンダード', seatAllowance: 10, net: 13_200 },
      { name: '北斗オンラインストレージ ビジネス', seatAllowance: 10, net: 9_600 },
      { name: '北斗エンドポイント保護', seatAllowance: 25, net: 18_500 },
      { name: 'クラウドバックアップ 1TB', seatAllowance: 0, net: 4_200 },
      { name: '独自ドメインメール', seatAllowance: 0, net: 1_480 },
    ],
    locations: [],
    steps: inOrder(steps),
  };
}
