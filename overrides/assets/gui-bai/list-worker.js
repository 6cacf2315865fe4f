/* Made of hooks/frontend/danh-sach/ by `make scripts`. */
var l=self,T=new URLSearchParams(l.location.search),w=new URL("python/",l.location.href).href,k=new URL(T.get("data")||"",l.location.href).href,_="/lib/python3.14/site-packages",A=["machine.bin","library.bin","extensions.bin"],E=`
import gc, io, zipfile
from pathlib import Path

gc.disable()  # what is loaded stays, and what a list leaves is looked for once

def unpack(data, into):
    zipfile.ZipFile(io.BytesIO(data.to_bytes())).extractall(into)

def opened(text, load):
    global known, read_list
    from hooks.desk.in_browser.dropped_list import read_list
    from hooks.desk.in_browser.known import known_from
    known = known_from(text, load)
    gc.freeze()

def read(name, data, asked, tell):
    folder = Path("/tep")
    folder.mkdir(exist_ok=True)
    file = folder / Path(name).name
    file.write_bytes(data.to_bytes())
    try:
        return read_list(known, file, asked, tell)
    finally:
        file.unlink()
        gc.collect()
`,h=(e,...t)=>l.postMessage(e,t),R=0;async function g(e){let t=await fetch(e);if(!t.ok||!t.body)throw new Error(`${e}: ${t.status}`);let r=[];for(let c=t.body.getReader();;){let{done:p,value:i}=await c.read();if(p)break;r.push(i),h({step:"loading",done:R+=i.length})}let a=new Blob(r),[o,d]=new Uint8Array(await a.slice(0,2).arrayBuffer()),s=o===31&&d===139;return new Response(s?a.stream().pipeThrough(new DecompressionStream("gzip")):a)}var P=async e=>new Uint8Array(await e.arrayBuffer()),u={};function U(e){if(u[e])return u[e];let t=new XMLHttpRequest;t.open("GET",k+e,!1);try{t.send()}catch{return""}return t.status===200?u[e]=t.responseText:""}async function S(){let e=import(w+"machine.mjs"),[t,r,a,o,d]=await Promise.all([...A.map(f=>g(w+f)),g(k+"danh-sach.zip"),g(k+"danh-sach.json")]);h({step:"opening"});let s={"pyodide.asm.wasm":new Response(t.body,{headers:{"content-type":"application/wasm"}}),"python_stdlib.zip":r};l.fetch=async f=>{let m=String(f).split("/").pop()||"",b=s[m];if(!b)throw new Error(`${m}: not asked for`);return delete s[m],b};let{loadPyodide:c,info:p}=await import(w+"start.mjs"),{default:i}=await e,n=await c({indexURL:w,createPyodideModule:i,lockFileContents:{info:p,packages:{}},packageBaseUrl:w,env:{PYDANTIC_DISABLE_PLUGINS:"__all__",PYTHONDONTWRITEBYTECODE:"1"}});n.runPython(E);let y=n.globals.get("unpack");return y(await P(a),_),y(await P(o),_),n.globals.get("opened")(await d.text(),U),n.globals.get("read")}var x;l.onmessage=async({data:{name:e,content:t,asked:r}})=>{try{let o=(await(x||=S()))(e,new Uint8Array(t),r,(n,y,f)=>h({step:"reading",what:n,done:y,total:f})),[d,s,c,p]=[o.table,o.mending,o.report,o.preview].map(n=>n.toJs()),i=JSON.parse(o.told);o.destroy(),h({step:"done",told:i,table:d,mending:s,report:c,preview:p})}catch(a){x=void 0,h({step:"failed",error:String(a)})}};
