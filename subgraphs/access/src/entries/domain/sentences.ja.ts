import { WEEKDAYS, type HolidayRule, type Weekday } from '../../bands/domain/day-rule.ts';
import type { ContractPlan, DeviceEligibility } from './entry-facts.ts';
import { clockText, hoursText, type Sentences, statesOf } from './sentence-form.ts';
import type { TicketObstacle } from './trace.ts';

const DAY: Readonly<Record<Weekday, string>> = { MON: '月', TUE: '火', WED: '水', THU: '木', FRI: '金', SAT: '土', SUN: '日' };
const HOLIDAYS: Readonly<Record<HolidayRule, string>> = {
  NONE: '祝日は不可',
  ALL: '祝日は可',
  WEEKEND_ONLY: '祝日は土日のみ可',
  WEEKDAY_ONLY: '祝日は平日のみ可',
};
const KIND: Readonly<Record<DeviceEligibility, string>> = {
  EVERYONE: 'すべての方',
  PLAN: 'プラン契約',
  RESERVATION: '予約',
  TICKET: '入退館チケット',
};
const OBSTACLE: Readonly<Record<TicketObstacle, string>> = {
  TIME: '今の時間は対象外です',
  DAY: '今日の曜日・祝日は対象外です',
  LAST_DAY_OVER: '有効期限が過ぎています',
  USED_UP: '残り回数がありません',
};

const STATE: Readonly<Record<ContractPlan['state'], string>> = { PENDING: '開始前', ACTIVE: '有効', SUSPENDED: '停止中', ENDED: '終了' };

/** `3分`、2分までは `40秒` */
const agoText = (seconds: number): string => (seconds < 120 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分`);

export const JAPANESE: Sentences = {
  between: '',
  exitNotEligible: '退館の対象時間外です。スタッフに通知しました。',
  next: (at, daysAhead) => {
    const day = DAY[WEEKDAYS[at.dayOfWeek - 1] as Weekday];
    const date = daysAhead === 0 ? '本日' : daysAhead < 7 ? `${day}曜` : `${at.month}月${at.day}日（${day}）`;
    return `次は${date} ${clockText(at)} から`;
  },
  titles: {
    FACTS_RECENT: '会員情報の新しさ',
    NOT_INSIDE: '前回の退館',
    PROFILE_NOT_STOPPED: '利用停止（プロフィール）',
    IDENTITY_NOT_STOPPED: '利用停止（本人確認）',
    DEVICE_ELIGIBLE: '入口の入館資格',
    PLAN_IN_FORCE: '契約',
    PLAN_LOCATION: '店舗',
    COVERED_RESERVATION: '予約',
    PLAN_UNRESTRICTED: 'プランの条件',
    PLAN_NEEDS_NO_TICKET: 'プランの条件',
    PLAN_HAS_BANDS: '時間帯',
    BAND_TIME: '時間帯',
    BAND_DAY: '曜日・祝日',
    BAND_COUNT: '今月の回数',
    BAND_CHOSEN: '使った入館権利',
    KEY_COVERS: '鍵',
    TICKET_USABLE: '入退館チケット',
    TICKET_CHOSEN: '使ったチケット',
    OPEN_VISIT_BY_TICKET: '入館時のチケット',
  },
  notLookedAt: 'ここまでで決まったため、確かめていません。',
  rules: {
    FACTS_RECENT: ({ held, age, minutes }) =>
      held
        ? `契約と会員の情報は${agoText(age)}前のものです（このデバイスは${minutes}分前まで判定します）。`
        : `契約と会員の情報が${agoText(age)}前のもので、判定できません。`,
    NOT_INSIDE: ({ held, since }) => {
      if (!held) return '前回の入館のあと、退館していません。';
      return since === null ? '入館中ではありません。' : '前回の入館から時間が経ったため、退館がなくても通します。';
    },
    PROFILE_NOT_STOPPED: ({ held }) => (held ? 'プロフィールの利用停止はありません。' : '入退館が利用停止になっています（プロフィール）。'),
    IDENTITY_NOT_STOPPED: ({ held }) => (held ? '本人確認の利用停止はありません。' : '入退館が利用停止になっています（本人確認）。'),
    DEVICE_ELIGIBLE: ({ listed, by }) =>
      by === null
        ? `この入口の入館資格（${listed.map((kind) => KIND[kind]).join('・')}）を満たしていません。`
        : `この入口の入館資格を満たしています（${KIND[by]}）。`,
    PLAN_IN_FORCE: ({ held, contracts }) => {
      if (held) return '有効なプランがあります。';
      const states = statesOf(contracts).map((state) => STATE[state]);
      return states.length === 0 ? '有効なプランがありません。' : `有効なプランがありません（契約は${states.join('・')}）。`;
    },
    PLAN_LOCATION: ({ held, location, locations }, names) =>
      held
        ? `${names.location(location)}はプランの対象店舗です。`
        : `${names.location(location)}はプランの対象店舗ではありません（対象は${(locations ?? []).map(names.location).join('・') || 'なし'}）。`,
    COVERED_RESERVATION: ({ program }, names) =>
      program === null ? '入館権利を消費しない予約はありません。' : `${names.program(program)}の予約があるため、入館権利を消費しません。`,
    PLAN_UNRESTRICTED: () => 'プランに入退館制限はありません。',
    PLAN_NEEDS_NO_TICKET: () => 'このプランの入館には入退館チケットが必要です。',
    PLAN_HAS_BANDS: () => 'このプランには入館できる時間帯がありません。',
    BAND_TIME: ({ held, band, hours }, names) =>
      hours === null
        ? `${names.band(band)}はこの店舗では利用できません。`
        : `${names.band(band)}（${hoursText(hours, '〜')}）の時間${held ? '内です' : '外です'}。`,
    BAND_DAY: ({ held, band, weekday, holiday, holidayRule }, names) => {
      const day = holiday ? `祝日（${DAY[weekday]}曜）` : `${DAY[weekday]}曜`;
      const why = holiday ? `（${HOLIDAYS[holidayRule]}）` : '';
      return `${day}の${names.band(band)}は対象${held ? 'です' : '外です'}${why}。`;
    },
    BAND_COUNT: ({ held, band, counted, limit, already }, names) => {
      if (limit === null) return `${names.band(band)}に回数制限はありません。`;
      if (already) return `${names.band(band)}は本日すでに利用済みのため、回数に数えません。`;
      return held
        ? `${names.band(band)}の今月の利用は${counted}回です（上限${limit}回）。`
        : `${names.band(band)}は今月の上限（${limit}回）に達しました。`;
    },
    BAND_CHOSEN: ({ band, date, consumed }, names) =>
      `${date}の${names.band(band)}で通しました（${consumed ? '1回分を消費' : '消費なし'}）。`,
    KEY_COVERS: ({ band }, names) => (band === null ? '今の時間に使える鍵はありません。' : `${names.band(band)}の鍵が使えます。`),
    TICKET_USABLE: ({ ticket, obstacle, remaining }) =>
      obstacle === null ? `チケット${ticket}が使えます（残り${remaining}回）。` : `チケット${ticket}は使えません。${OBSTACLE[obstacle]}。`,
    TICKET_CHOSEN: ({ ticket, band, date, consumed }, names) =>
      `チケット${ticket}を${date}の${names.band(band)}に使います（${consumed ? '1回分を消費' : '消費なし'}）。`,
    OPEN_VISIT_BY_TICKET: ({ held }) => (held ? 'チケットで入館しています。' : 'チケットでの入館ではありません。'),
  },
};
