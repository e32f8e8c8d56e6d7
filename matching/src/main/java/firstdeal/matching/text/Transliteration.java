package firstdeal.matching.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters of other alphabets in Latin ones. Near the romanisations in daily use by companies (BGN/PCGN for Cyrillic, ELOT 743 for Greek, Hepburn
 * for kana, the Revised Romanisation for hangul) and without their diacritics; meant for comparing, not for reading.
 */
final class Transliteration {
    private static final String[] LEADS = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",", -1);
    private static final String[] VOWELS =
            "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",", -1);
    private static final String[] TAILS = ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",", -1);
    private static final Map<Character, String> LETTERS = new HashMap<>(1024);
    private static final Map<Character, String> KANA = new HashMap<>(256);

    static {
        put(
                "абвгдезийклмнопрстуфхъыьэіїєґўѓќјљњћђџәғқңөұүһ".split(""),
                "a b v g d e z i i k l m n o p r s t u f kh _ y _ e i i e g u g k j l n c d j a g k n o u u h"
                        .split(" "));
        put("жцчшщюяѕё".split(""), "zh ts ch sh shch yu ya dz e".split(" "));
        put(
                "αβγδεζηθικλμνξοπρστυφχψωςϐϑϕ".split(""),
                "a v g d e z i th i k l m n x o p r s t y f ch ps o s v th f".split(" "));
        put(
                "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև".split(""),
                "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(" "));
        put(
                "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ".split(""),
                "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(" "));
        put("ßøłđðþæœıŧħŋ".split(""), "ss o l d d th ae oe i t h n".split(" "));
        put("’‘‛ʼ´".split(""), "' ' ' ' '".split(" "));
        variants();
        kana();
    }

    private Transliteration() {}

    static @Nullable String of(char c) {
        return LETTERS.get(Character.toLowerCase(c));
    }

    static String hangul(char c) {
        int index = c - 0xAC00;
        return LEADS[index / 588] + VOWELS[index % 588 / 28] + TAILS[index % 28];
    }

    /** The sound of the kana at a place: small ones change the one before, a long vowel or a doubled consonant is left out. */
    static String kana(String text, int at) {
        String sound = KANA.get(hiragana(text.charAt(at)));
        if (sound == null) return text.charAt(at) == 'ー' || text.charAt(at) == 'ッ' || text.charAt(at) == 'っ' ? "" : " ";
        String next = at + 1 < text.length() ? KANA.getOrDefault(small(text.charAt(at + 1)), "") : "";
        if (isSmall(text.charAt(at))) return at == 0 ? sound : "";
        if (next.isEmpty()) return sound;
        String head = sound.substring(0, sound.length() - 1);
        return head.endsWith("sh") || head.endsWith("ch") || head.equals("j")
                ? head + next.substring(next.length() - 1)
                : head + next;
    }

    private static char hiragana(char c) {
        return c >= 0x30A1 && c <= 0x30F6 ? (char) (c - 0x60) : c;
    }

    private static char small(char c) {
        return isSmall(c) ? hiragana(c) : 0;
    }

    private static boolean isSmall(char c) {
        return "ぁぃぅぇぉゃゅょゎ".indexOf(hiragana(c)) >= 0;
    }

    private static void kana() {
        String[] rows = {
            "あいうえお a i u e o",
            "かきくけこ ka ki ku ke ko",
            "さしすせそ sa shi su se so",
            "たちつてと ta chi tsu te to",
            "なにぬねの na ni nu ne no",
            "はひふへほ ha hi fu he ho",
            "まみむめも ma mi mu me mo",
            "やゆよ ya yu yo",
            "らりるれろ ra ri ru re ro",
            "わをん wa o n",
            "がぎぐげご ga gi gu ge go",
            "ざじずぜぞ za ji zu ze zo",
            "だぢづでど da ji zu de do",
            "ばびぶべぼ ba bi bu be bo",
            "ぱぴぷぺぽ pa pi pu pe po",
            "ぁぃぅぇぉ a i u e o",
            "ゃゅょゎ ya yu yo wa",
            "ゔ vu"
        };
        for (String row : rows) {
            String[] parts = row.split(" ");
            for (int i = 0; i < parts[0].length(); i++) KANA.put(parts[0].charAt(i), parts[i + 1]);
        }
    }

    /** Signs that company names write in more than one way, as the simplified one. */
    private static void variants() {
        String written = "國国 會会 際际 電电 氣气 気气 業业 産产 產产 車车 機机 械械 製制 造造 銀银 銭钱 錢钱 鐵铁 鉄铁 鋼钢 團团 団团 聯联 連连 資资 財财 貿贸 運运 輸输 "
                + "廣广 広广 東东 華华 豐丰 發发 発发 開开 關关 関关 門门 藥药 薬药 醫医 學学 術术 網网 絡络 訊讯 視视 軟软 體体 体体 設设 計计 "
                + "環环 節节 農农 漁渔 魚鱼 飲饮 飯饭 館馆 億亿 萬万 寶宝 宝宝 龍龙 竜龙 鳳凤 馬马 鳥鸟 島岛 灣湾 湾湾 臺台 縣县 県县 區区 長长 張张 陳陈 劉刘 "
                + "黃黄 羅罗 趙赵 孫孙 鄭郑 馮冯 許许 葉叶 蘇苏 盧卢 鍾钟 譚谭 鄧邓 傳传 伝传 動动 勞劳 労劳 務务 員员 營营 営营 圖图 図图 書书 畫画 報报 紙纸 織织 "
                + "紡纺 綿绵 絲丝 線线 綠绿 緑绿 紅红 藍蓝 雲云 風风 飛飞 頭头 顧顾 題题 類类 願愿 領领 預预 顯显 創创 劃划 劇剧 勝胜 協协 單单 単单 衛卫 號号 "
                + "譽誉 評评 認认 護护 證证 証证 購购 質质 賣卖 売卖 貨货 費费 貴贵 買买 賽赛 進进 過过 達达 遠远 選选 還还 邊边 醬酱 釀酿 釋释 針针 鈴铃 鋁铝 鋰锂 錦锦 鎮镇 "
                + "陽阳 陸陆 隊队 階阶 險险 険险 隨随 雙双 双双 雜杂 離离 難难 靈灵 靜静 響响 頂顶 項项 順顺 須须 顆颗 養养 餐餐 齊齐 齒齿 無无 爲为 為为 禮礼 "
                + "從从 後后 實实 実实 寧宁 對对 対对 導导 専专 專专 將将 師师 帶带 應应 応应 慶庆 懷怀 戰战 戸户 據据 擴扩 攝摄 數数 数数 時时 曉晓 來来 極极 楊杨 樂乐 楽乐 樓楼 "
                + "樣样 樹树 橋桥 檢检 検检 歐欧 歡欢 殘残 漢汉 滬沪 滿满 満满 澤泽 沢泽 濟济 済济 濱滨 浜滨 瀋沈 點点 点点 熱热 燈灯 爾尔 牆墙 獨独 現现 瑪玛 異异 療疗 "
                + "盤盘 眾众 礎础 確确 種种 穩稳 積积 競竞 筆笔 範范 築筑 簡简 糧粮 紀纪 約约 純纯 級级 細细 終终 組组 結结 給给 統统 經经 経经 維维 緣缘 編编 練练 縱纵 總总 総总 績绩 "
                + "繁繁 續续 続续 習习 聖圣 聞闻 聲声 職职 聽听 興兴 舉举 艦舰 藝艺 処处 處处 虛虚 複复 複复 規规 親亲 覺觉 覽览 觀观 観观 誠诚 語语 說说 課课 調调 論论 諾诺 謝谢 識识 議议 讓让 豪豪 "
                + "辦办 邁迈 郵邮 鄉乡 鑽钻 鑫鑫 闆板 陣阵 隆隆 霧雾 韓韩 頻频 額额 飾饰 駐驻 駿骏 驗验 験验 鮮鲜 麗丽 麥麦 黨党";
        for (String pair : written.split(" "))
            if (pair.charAt(0) != pair.charAt(1)) LETTERS.put(pair.charAt(0), pair.substring(1));
        put("أإآٱىةؤئـ".split(""), "ا ا ا ا ي ه و ي _".split(" "));
    }

    private static void put(String[] letters, String[] latin) {
        if (letters.length != latin.length)
            throw new IllegalStateException(letters.length + " letters, " + latin.length + " sounds");
        for (int i = 0; i < letters.length; i++)
            LETTERS.put(letters[i].charAt(0), latin[i].equals("_") ? "" : latin[i]);
    }
}
