import type { Chance } from './chance.ts';

/** In Japanese, and as used in an address. */
type Word = readonly [written: string, latin: string];

const words = (text: string): Word[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as unknown as Word);

const families = words(`
佐藤:sato 鈴木:suzuki 高橋:takahashi 田中:tanaka 伊藤:ito 渡辺:watanabe 山本:yamamoto 中村:nakamura 小林:kobayashi 加藤:kato
吉田:yoshida 山田:yamada 佐々木:sasaki 山口:yamaguchi 松本:matsumoto 井上:inoue 木村:kimura 林:hayashi 斎藤:saito 清水:shimizu
山崎:yamazaki 森:mori 池田:ikeda 橋本:hashimoto 阿部:abe 石川:ishikawa 山下:yamashita 中島:nakajima 石井:ishii 小川:ogawa
前田:maeda 岡田:okada 長谷川:hasegawa 藤田:fujita 後藤:goto 近藤:kondo 村上:murakami 遠藤:endo 青木:aoki 坂本:sakamoto
福田:fukuda 太田:ota 西村:nishimura 藤井:fujii 岡本:okamoto 藤原:fujiwara 三浦:miura 金子:kaneko 中野:nakano 原田:harada
松田:matsuda 竹内:takeuchi 上田:ueda 中山:nakayama 和田:wada 森田:morita 石田:ishida 柴田:shibata 酒井:sakai 工藤:kudo
横山:yokoyama 宮崎:miyazaki 宮本:miyamoto 内田:uchida 高木:takagi 谷口:taniguchi 安藤:ando 丸山:maruyama 今井:imai 大野:ono
`);

const givens = words(`
健:ken 美咲:misaki 大輔:daisuke さくら:sakura 翔太:shota 陽菜:hina 直樹:naoki 結衣:yui 拓海:takumi 真由:mayu 修:osamu 恵子:keiko
誠:makoto 由美:yumi 一郎:ichiro 花子:hanako 蓮:ren 葵:aoi 悠斗:yuto 凛:rin 健太:kenta 彩:aya 和也:kazuya 千尋:chihiro
浩二:koji 麻衣:mai 剛:tsuyoshi 美穂:miho 亮:ryo 香織:kaori 隆:takashi 智子:tomoko 秀樹:hideki 裕子:yuko 俊介:shunsuke 奈々:nana
哲也:tetsuya 明日香:asuka 雅人:masato 優花:yuka 康平:kohei 里奈:rina 圭:kei 純子:junko 聡:satoshi 沙織:saori 慎吾:shingo 典子:noriko
航:wataru 萌:moe 正樹:masaki 愛:ai 学:manabu 遥:haruka 勇気:yuki 綾乃:ayano 悟:satoru 桃子:momoko
`);

export interface Person {
  /** As staff and the person's company see it. */
  readonly name: string;
  readonly email: string;
}

/** People, one after the other; no name twice, and so no address twice. */
export interface People {
  next(mailHost?: string): Person;
}

/** `taken`: names that the story already uses. */
export function peopleOf(chance: Chance, taken: readonly string[] = []): People {
  const given = new Set(taken);
  const written = new Set<string>();
  return {
    next(mailHost = 'example.jp') {
      for (;;) {
        const [family, given1] = [chance.pick(families), chance.pick(givens)];
        const name = `${family[0]} ${given1[0]}`;
        const email = `${family[1]}.${given1[1]}@${mailHost}`;
        if (given.has(name) || written.has(email)) continue;
        given.add(name);
        written.add(email);
        return { name, email };
      }
    },
  };
}

export interface Company {
  readonly name: string;
  readonly host: string;
}

const company = (name: string, host: string): Company => ({ name, host: `${host}.example.jp` });

export const companies: readonly Company[] = [
  company('株式会社あおば製作所', 'aoba-seisakusho'),
  company('有限会社みなと設計事務所', 'minato-sekkei'),
  company('株式会社テラスデザイン', 'terrace-design'),
  company('横浜西口法律事務所', 'nishiguchi-law'),
  company('株式会社ひなた保育サービス', 'hinata-hoiku'),
  company('川崎精機株式会社', 'kawasaki-seiki'),
  company('株式会社すずらん薬局', 'suzuran-yakkyoku'),
  company('丸の木工務店', 'marunoki'),
  company('株式会社ソラノソフト', 'soranosoft'),
  company('社会福祉法人わかば会', 'wakaba-kai'),
  company('株式会社東雲ロジスティクス', 'shinonome-logi'),
  company('合同会社クラフトレンズ', 'craftlens'),
  company('株式会社多摩川印刷', 'tamagawa-print'),
  company('税理士法人みらい会計', 'mirai-kaikei'),
  company('株式会社こもれび不動産', 'komorebi-re'),
  company('医療法人ゆりの木クリニック', 'yurinoki-clinic'),
];

export const departments = ['総務部', '人事部', '管理部', '総務課', '情報システム部', '福利厚生担当'] as const;
