import { chanceOf, type Chance } from './chance.ts';
import { companies, departments, type People, peopleOf, type Person } from './names.ts';
import { inOrder, type Step, type Story, type When } from './story.ts';

/** People of the story who are known by name: printed logins, and cases that visitors look for. */
export const cast = {
  primary: { name: '田中 健', email: 'tanaka@example.jp' },
  seat: { name: '佐藤 美咲', email: 'sato@example.jp' },
  full: { name: '株式会社あおば製作所 総務部 森 直樹', email: 'mori@aoba-seisakusho.example.jp' },
  surplus: { name: '有限会社みなと設計事務所 代表 小川 誠', email: 'ogawa@minato-sekkei.example.jp' },
  unpaid: { name: '税理士法人みらい会計 管理部 三浦 恵子', email: 'miura@mirai-kaikei.example.jp' },
  stopped: { name: '丸の木工務店 総務課 原田 剛', email: 'harada@marunoki.example.jp' },
  lockedSeat: { name: '小林 大輔', email: 'kobayashi@minato-sekkei.example.jp' },
  locked: { name: '吉田 修', email: 'yoshida.osamu@example.jp' },
  entryStopped: { name: '工藤 剛', email: 'kudo.tsuyoshi@example.jp' },
  withoutContract: { name: '山本 結衣', email: 'yamamoto.yui@example.jp' },
} as const satisfies Record<string, Person>;

const named = (name: string, email: string): Person => ({ name, email });
const at = (daysAgo: number, hour = 11): When => ({ daysAgo, hour });

/** The cases that a visitor of the demo wants to see, each on a separate contract or person. */
function knownCases(): Step[] {
  const steps: Step[] = [];
  const opens = (daysAgo: number, contract: string, product: string, holder: Person): void => {
    steps.push({ ...at(daysAgo, 10), kind: 'signUp', person: holder });
    steps.push({ ...at(daysAgo, 10), kind: 'contract', contract, product, holder: holder.email });
  };
  const seats = (daysAgo: number, contract: string, ...people: Person[]): void => {
    for (const person of people) steps.push({ ...at(daysAgo, 15), kind: 'seat', contract, person });
  };

  // seats used and free
  opens(112, 'tanaka', '法人フィットネス', cast.primary);
  seats(110, 'tanaka', cast.seat, named('鈴木 大輔', 'suzuki@example.jp'));
  seats(61, 'tanaka', named('橋本 典子', 'hashimoto@example.jp'));
  seats(33, 'tanaka', named('清水 拓海', 'shimizu@example.jp'));
  steps.push({ ...at(20), kind: 'remove', contract: 'tanaka', email: 'hashimoto@example.jp' });

  // full; one person came too late for the last seat, one left and another took the seat
  const ofAoba = (name: string, email: string): Person => named(name, `${email}@aoba-seisakusho.example.jp`);
  opens(105, 'aoba', '法人フィットネス', cast.full);
  seats(103, 'aoba', ofAoba('青木 翔太', 'aoki'), ofAoba('中島 香織', 'nakajima'), ofAoba('石井 亮', 'ishii'));
  seats(75, 'aoba', ofAoba('藤井 優花', 'fujii'));
  steps.push({ ...at(48), kind: 'remove', contract: 'aoba', email: 'ishii@aoba-seisakusho.example.jp' });
  seats(33, 'aoba', ofAoba('岡本 聡', 'okamoto'));
  steps.push({ ...at(7, 12), kind: 'start', contract: 'aoba', person: ofAoba('内田 遥', 'uchida') });
  seats(7, 'aoba', ofAoba('高木 航', 'takagi'));
  steps.push({ ...at(7, 19), kind: 'tooLate', email: 'uchida@aoba-seisakusho.example.jp', because: 'SeatsFull' });

  // more seat members than seats, because the allowance was lowered
  const ofMinato = (name: string, email: string): Person => named(name, `${email}@minato-sekkei.example.jp`);
  opens(98, 'minato', '法人ライト', cast.surplus);
  seats(
    96,
    'minato',
    ofMinato('渡辺 さくら', 'watanabe'),
    cast.lockedSeat,
    ofMinato('中村 陽菜', 'nakamura'),
    ofMinato('加藤 美穂', 'kato'),
  );
  steps.push({ ...at(14, 9), kind: 'allowance', product: '法人ライト', to: 2 });
  steps.push({ ...at(10), kind: 'lock', email: cast.lockedSeat.email });

  // a link that was renewed while somebody had its form open
  const terrace = named('株式会社テラスデザイン 総務 三浦 真由', 'miura@terrace-design.example.jp');
  opens(90, 'terrace', '法人フィットネス', terrace);
  seats(75, 'terrace', named('安藤 里奈', 'ando@terrace-design.example.jp'), named('今井 康平', 'imai@terrace-design.example.jp'));
  steps.push({ ...at(5, 12), kind: 'start', contract: 'terrace', person: named('大野 萌', 'ono@terrace-design.example.jp') });
  steps.push({ ...at(5, 13), kind: 'renewLink', contract: 'terrace' });
  steps.push({ ...at(5, 18), kind: 'tooLate', email: 'ono@terrace-design.example.jp', because: 'InviteLinkDead' });

  // suspended
  opens(84, 'mirai', '法人フィットネス', cast.unpaid);
  seats(75, 'mirai', named('近藤 秀樹', 'kondo@mirai-kaikei.example.jp'), named('村上 智子', 'murakami@mirai-kaikei.example.jp'));
  const unpaid = '10月分のお支払いが確認できていません。ご入金を確認しだい再開します。';
  steps.push({ ...at(10), kind: 'suspend', contract: 'mirai', reason: 'UNPAID', note: unpaid });
  opens(84, 'marunoki', '法人ライト', cast.stopped);
  seats(75, 'marunoki', named('柴田 隆', 'shibata@marunoki.example.jp'));
  const stopped = 'ご担当者の変更にともない、お申し出により停止しています。';
  steps.push({ ...at(14), kind: 'suspend', contract: 'marunoki', reason: 'BY_OPERATOR', note: stopped });

  // locked, and without any contract
  opens(90, 'yoshida', 'フルタイム会員', cast.locked);
  steps.push({ ...at(10), kind: 'lock', email: cast.locked.email });
  steps.push({ ...at(7, 10), kind: 'signUp', person: cast.withoutContract });

  // a stop at the doors, and people without a contract
  opens(84, 'kudo', 'フルタイム会員', cast.entryStopped);
  steps.push({ ...at(14, 16), kind: 'stopEntry', email: cast.entryStopped.email });
  steps.push({ ...at(61), kind: 'signUp', person: named('上田 桃子', 'ueda.momoko@example.jp') });
  steps.push({ ...at(33), kind: 'signUp', person: named('谷口 圭', 'taniguchi.kei@example.jp') });

  // registrations that failed: an address in use (three kinds), a mail that was never opened
  steps.push({ ...at(5, 12), kind: 'start', contract: 'terrace', person: named('田中 健', cast.primary.email) });
  steps.push({ ...at(5, 12), kind: 'start', contract: 'terrace', person: named('鈴木 大輔', 'suzuki@example.jp') });
  steps.push({ ...at(5, 12), kind: 'start', contract: 'terrace', person: named('安藤 里奈', 'ando@terrace-design.example.jp') });
  steps.push({ ...at(10, 20), kind: 'start', person: named('西村 航', 'nishimura.wataru@example.jp') });
  steps.push({ ...at(3, 20), kind: 'start', contract: 'tanaka', person: named('太田 愛', 'ota.ai@example.jp') });
  steps.push({ ...at(0, 8), kind: 'start', contract: 'tanaka', person: named('福田 正樹', 'fukuda.masaki@example.jp') });
  steps.push({ ...at(0, 8), kind: 'start', person: named('金子 凛', 'kaneko.rin@example.jp') });
  return steps;
}

/** Names used by the known cases. */
const takenBy = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => ('person' in step ? [step.person.name.split(' ').slice(-2).join(' ')] : []));

const days = [118, 110, 103, 96, 90, 84, 75, 68, 61, 55, 48, 41, 33, 27, 20, 14, 7, 3, 1] as const;

/** An ordinary company: a holder, and seat members who join over time. */
function company(chance: Chance, people: People, { name, host }: (typeof companies)[number]): Step[] {
  const joined = chance.between(0, days.length - 6);
  const holder = people.next(host);
  const product = chance.weighted({ 法人フィットネス: 3, 法人ライト: 2 });
  const contract = host;
  const person = { ...holder, name: `${name} ${chance.pick(departments)} ${holder.name}` };
  const when = { daysAgo: days[joined]!, hour: 10 };
  const steps: Step[] = [
    { ...when, kind: 'signUp', person },
    { ...when, kind: 'contract', contract, product, holder: person.email },
  ];
  // 法人ライト is lowered to 2 later, and only 有限会社みなと設計事務所 shall be in surplus
  const size = chance.between(1, product === '法人ライト' ? 2 : 5);
  for (let i = 0; i < size; i += 1) {
    const daysAgo = days[Math.min(joined + 1 + Math.floor(i / 3), days.length - 1)]!;
    steps.push({ daysAgo, hour: 15, kind: 'seat', contract, person: people.next(host) });
  }
  return steps;
}

const plans = { フルタイム会員: 40, デイタイム会員: 22, モーニング会員: 14, 学割: 16, 家族プラン: 8 };

function individual(chance: Chance, people: People): Step[] {
  const person = people.next();
  const daysAgo = chance.pick(days);
  const product = chance.weighted(plans);
  const steps: Step[] = [
    { daysAgo, hour: 10, kind: 'signUp', person },
    { daysAgo, hour: 10, kind: 'contract', contract: person.email, product, holder: person.email },
  ];
  if (product === '家族プラン' && daysAgo > 1) {
    const family = people.next();
    steps.push({ daysAgo, hour: 15, kind: 'seat', contract: person.email, person: family });
  }
  return steps;
}

const registers = (steps: readonly Step[]): number => steps.filter(({ kind }) => kind === 'signUp' || kind === 'seat').length;

/** A fitness club with three locations and about as many people as requested, the known cases first. */
export function fitnessClub({ seed, people: wanted }: { seed: number; people: number }): Story {
  const chance = chanceOf(seed);
  const steps = knownCases();
  const people = peopleOf(chance, takenBy(steps));
  const used = new Set(steps.flatMap((step) => ('person' in step ? [step.person.email.split('@')[1]!] : [])));
  const others = chance.shuffled(companies.filter(({ host }) => !used.has(host))).slice(0, Math.ceil(wanted / 20));
  for (const one of others) if (registers(steps) < wanted) steps.push(...company(chance, people, one));
  while (registers(steps) < wanted) steps.push(...individual(chance, people));
  return {
    tenant: {
      name: 'はなみずきフィットネス',
      storefrontName: 'はなみずきフィットネス 会員サイト',
      storefrontId: '87465',
      staffName: '山本 彩',
      staffEmail: 'staff@hanamizuki.example.jp',
      seats: true,
    },
    products: [
      { name: '法人フィットネス', seatAllowance: 5, net: 24_800 },
      { name: '法人ライト', seatAllowance: 4, net: 14_800 },
      { name: 'フルタイム会員', seatAllowance: 0, net: 9_800 },
      { name: 'デイタイム会員', seatAllowance: 0, net: 7_480 },
      { name: 'モーニング会員', seatAllowance: 0, net: 5_980 },
      { name: '学割', seatAllowance: 0, net: 6_480 },
      { name: '家族プラン', seatAllowance: 3, net: 15_800 },
    ],
    locations: [
      { name: '渋谷店', device: '渋谷店 入口タブレット', weight: 5 },
      { name: '横浜西口店', device: '横浜西口店 入口タブレット', weight: 3 },
      { name: '川崎店', device: '川崎店 入口タブレット', weight: 2 },
    ],
    steps: inOrder(steps),
  };
}
