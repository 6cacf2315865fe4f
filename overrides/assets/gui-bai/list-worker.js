/* Made of hooks/frontend/danh-sach/ by `make scripts`. */
var d=self,x=new URLSearchParams(d.location.search),w=new URL("python/",d.location.href).href,g=new URL(x.get("data")||"",d.location.href).href,u="/lib/python3.14/site-packages",A=["machine.bin","library.bin","extensions.bin"],U=`
import io, zipfile
from pathlib import Path

def unpack(data, into):
    zipfile.ZipFile(io.BytesIO(data.to_bytes())).extractall(into)

def opened(text):
    global known, read_list
    from hooks.desk.in_browser.dropped_list import read_list
    from hooks.desk.in_browser.known import known_from
    known = known_from(text)

def read(name, data, asked, tell):
    folder = Path("/tep")
    folder.mkdir(exist_ok=True)
    file = folder / Path(name).name
    file.write_bytes(data.to_bytes())
    try:
        return read_list(known, file, asked, tell)
    finally:
        file.unlink()
`,y=(e,...t)=>d.postMessage(e,t),E=0;async function k(e){let t=await fetch(e);if(!t.ok||!t.body)throw new Error(`${e}: ${t.status}`);let r=[];for(let c=t.body.getReader();;){let{done:p,value:i}=await c.read();if(p)break;r.push(i),y({step:"loading",done:E+=i.length})}let a=new Blob(r),[n,l]=new Uint8Array(await a.slice(0,2).arrayBuffer()),s=n===31&&l===139;return new Response(s?a.stream().pipeThrough(new DecompressionStream("gzip")):a)}var _=async e=>new Uint8Array(await e.arrayBuffer());async function R(){let e=import(w+"machine.mjs"),[t,r,a,n,l]=await Promise.all([...A.map(f=>k(w+f)),k(g+"danh-sach.zip"),k(g+"danh-sach.json")]);y({step:"opening"});let s={"pyodide.asm.wasm":new Response(t.body,{headers:{"content-type":"application/wasm"}}),"python_stdlib.zip":r};d.fetch=async f=>{let m=String(f).split("/").pop()||"",b=s[m];if(!b)throw new Error(`${m}: not asked for`);return delete s[m],b};let{loadPyodide:c,info:p}=await import(w+"start.mjs"),{default:i}=await e,o=await c({indexURL:w,createPyodideModule:i,lockFileContents:{info:p,packages:{}},packageBaseUrl:w,env:{PYDANTIC_DISABLE_PLUGINS:"__all__",PYTHONDONTWRITEBYTECODE:"1"}});o.runPython(U);let h=o.globals.get("unpack");return h(await _(a),u),h(await _(n),u),o.globals.get("opened")(await l.text()),o.globals.get("read")}var P;d.onmessage=async({data:{name:e,content:t,asked:r}})=>{try{let n=(await(P||=R()))(e,new Uint8Array(t),r,(o,h,f)=>y({step:"reading",what:o,done:h,total:f})),[l,s,c,p]=[n.table,n.mending,n.report,n.preview].map(o=>o.toJs()),i=JSON.parse(n.told);n.destroy(),y({step:"done",told:i,table:l,mending:s,report:c,preview:p})}catch(a){P=void 0,y({step:"failed",error:String(a)})}};
