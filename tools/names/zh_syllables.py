"""Makes zh_syllables.tsv of crates/link/data/names: Mandarin syllables in Wade-Giles, Tongyong and Cyrillic, by rule.
usage: zh_syllables.py DIR_OF_han.tsv"""
import re
import sys

D = sys.argv[1] + "/"
syl=sorted({l.split('\t')[0] for l in open(D+'han.tsv',encoding='utf-8') if l[0]!='#'})
syl=[s for s in syl if re.fullmatch('[a-z]+',s) and re.search('[aeiouv]',s)]
INI=['zh','ch','sh','b','p','m','f','d','t','n','l','g','k','h','j','q','x','r','z','c','s','y','w','']
def split(s):
    for i in INI:
        if s.startswith(i): return i,s[len(i):]
WI=dict(b='p',p="p'",m='m',f='f',d='t',t="t'",n='n',l='l',g='k',k="k'",h='h',j='ch',q="ch'",x='hs',zh='ch',ch="ch'",sh='sh',r='j',z='ts',c="ts'",s='s')
def wade(s):
    i,f=split(s)
    full=dict(yi='i',ya='ya',yo='yo',yao='yao',ye='yeh',you='yu',yan='yen',yin='yin',yang='yang',ying='ying',yong='yung',yu='yü',yue='yüeh',yuan='yüan',yun='yün',wu='wu',er='erh',zi='tzu',ci="tz'u",si='ssu',zhi='chih',chi="ch'ih",shi='shih',ri='jih',e='o')
    if s in full: return full[s]
    if i in('','w','y'): return s
    o=WI[i]
    if i in 'jqx' and f and f[0]=='u': f='v'+f[1:]
    m=dict(ie='ieh',ian='ien',ong='ung',iong='iung',ve='üeh',v='ü',van='üan',vn='ün')
    if f in m: return o+m[f]
    if f=='e': return o+('o' if i in('g','k','h') else 'e')
    if f=='uo': return o+('uo' if i in('g','k','h','sh') else 'o')
    if f=='ui': return o+('uei' if i in('g','k') else 'ui')
    return o+f
def tong(s):
    i,f=split(s)
    if s in('zi','ci','si','ri'): return s[0]+'ih'
    if s in('zhi','chi','shi'): return {'zhi':'jhih','chi':'chih','shi':'shih'}[s]
    if s=='yong' or s=='you': return s
    if i=='zh': i='jh'
    if i in('j','q','x'):
        if f and f[0]=='u': f='yu'+f[1:]
        if f=='iong': f='yong'
        i={'j':'j','q':'c','x':'s'}[i]
    f=f.replace('v','yu')
    if f=='iu': f='iou'
    if f=='ui': f='uei'
    if f=='eng' and i in('f','w'): f='ong'
    if s=='wen': f='un'
    return i+f
PI=dict(b='б',p='п',m='м',f='ф',d='д',t='т',n='н',l='л',g='г',k='к',h='х',j='цз',q='ц',x='с',zh='чж',ch='ч',sh='ш',r='ж',z='цз',c='ц',s='с')
PF=dict(a='а',o='о',e='э',ai='ай',ei='эй',ao='ао',ou='оу',an='ань',en='энь',ang='ан',eng='эн',ong='ун',i='и',ia='я',ie='е',iao='яо',iu='ю',ian='янь',iang='ян',ing='ин',iong='юн',u='у',ua='уа',uo='о',uai='уай',ui='уй',uan='уань',un='унь',uang='уан',v='юй',ve='юэ',van='юань',vn='юнь')
PF['in']='инь'
PW=dict(yi='и',ya='я',yo='йо',ye='е',yao='яо',you='ю',yan='янь',yin='инь',yang='ян',ying='ин',yong='юн',yu='юй',yue='юэ',yuan='юань',yun='юнь',wu='у',wa='ва',wo='во',wai='вай',wei='вэй',wan='вань',wen='вэнь',wang='ван',weng='вэн',er='эр',zi='цзы',ci='цы',si='сы',lv='люй',nv='нюй',hui='хуэй')
def pall(s):
    if s in PW: return PW[s]
    i,f=split(s)
    if i in('j','q','x') and f and f[0]=='u': f='v'+f[1:]
    if i=='': return PF.get(f,'')
    if f not in PF or i not in PI: return ''
    return PI[i]+PF[f]
with open(D+'zh_syllables.tsv','w',encoding='utf-8') as o:
    o.write("# Mandarin syllables without tone: pinyin (ü as v)\tWade-Giles\tTongyong\tCyrillic (Palladius). Facts; CC0.\n")
    for s in syl:
        w,t,p=wade(s),tong(s),pall(s)
        o.write(f"{s}\t{w}\t{t}\t{p}\n")
print(len(syl))
